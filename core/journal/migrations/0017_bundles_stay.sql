-- The history of bundles is each machine's own: a line that went to the other machines would have to be carried there by
-- a bundle, which leaves a line.
UPDATE table_rule SET travels = 0 WHERE table_name = 'bundle';
