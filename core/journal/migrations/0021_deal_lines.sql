-- Lines of one deal may be different work of ours. NULL: what the row says is so of every line that no other row names.
ALTER TABLE deal_link ADD COLUMN line_no INTEGER;
