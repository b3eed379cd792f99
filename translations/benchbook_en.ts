<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AdviceSheet</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchForms</name>
    <message numerus="yes">
        <source>They become a lot with their share of the cost so far; the others of the %n piece(s) in work go on.</source>
        <translation>
            <numerusform>They become a lot with their share of the cost so far; the others of the %n piece in work go on.</numerusform>
            <numerusform>They become a lot with their share of the cost so far; the others of the %n pieces in work go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are in work. Those that leave take along their steps, hours and material.</source>
        <translation>
            <numerusform>%n piece are in work. Those that leave take along their steps, hours and material.</numerusform>
            <numerusform>%n pieces are in work. Those that leave take along their steps, hours and material.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n pcs · %2</source>
        <translation>
            <numerusform>%1 · %n pc · %2</numerusform>
            <numerusform>%1 · %n pcs · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n pcs, back on %2</source>
        <translation>
            <numerusform>%1, %n pc, back on %2</numerusform>
            <numerusform>%1, %n pcs, back on %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BenchChoices</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do again</source>
        <translation>
            <numerusform>%n to do again</numerusform>
            <numerusform>%n to do again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a partner</source>
        <translation>
            <numerusform>%n with a partner</numerusform>
            <numerusform>%n with a partner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in a load</source>
        <translation>
            <numerusform>%n in a load</numerusform>
            <numerusform>%n in a load</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleFacts</name>
    <message numerus="yes">
        <source>%n of them wait for earlier letters and do not count yet.</source>
        <translation>
            <numerusform>%n of them wait for earlier letters and do not count yet.</numerusform>
            <numerusform>%n of them wait for earlier letters and do not count yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) named in letters did not come yet.</source>
        <translation>
            <numerusform>%n picture named in letters did not come yet.</numerusform>
            <numerusform>%n pictures named in letters did not come yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) need a newer Benchbook; they are kept and read after an update.</source>
        <translation>
            <numerusform>%n part needs a newer Benchbook; it is kept and read after an update.</numerusform>
            <numerusform>%n parts need a newer Benchbook; they are kept and read after an update.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) not taken in.</source>
        <translation>
            <numerusform>%n letter not taken in.</numerusform>
            <numerusform>%n letters not taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) wait for what comes with a later bundle.</source>
        <translation>
            <numerusform>%n action waits for what comes with a later bundle.</numerusform>
            <numerusform>%n actions wait for what comes with a later bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) will stand under Questions.</source>
        <translation>
            <numerusform>%n question will stand under Questions.</numerusform>
            <numerusform>%n questions will stand under Questions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Buying</name>
    <message numerus="yes">
        <source>%n row(s) cannot be read. Nothing was entered.</source>
        <translation>
            <numerusform>%n row cannot be read. Nothing was entered.</numerusform>
            <numerusform>%n rows cannot be read. Nothing was entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message numerus="yes">
        <source>Please import at most %n files at a time.</source>
        <translation>
            <numerusform>Please import at most %n file at a time.</numerusform>
            <numerusform>Please import at most %n files at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n more problems.</source>
        <translation>
            <numerusform>There is %n more problem.</numerusform>
            <numerusform>There are %n more problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n row(s) in %1</source>
        <translation>
            <numerusform>%n row in %1</numerusform>
            <numerusform>%n rows in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) of before then are not in it: the clock was wrong when they were done.</source>
        <translation>
            <numerusform>%n action of before then is not in it: the clock was wrong when it was done.</numerusform>
            <numerusform>%n actions of before then are not in it: the clock was wrong when they were done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) in %1</source>
        <translation>
            <numerusform>%n label in %1</numerusform>
            <numerusform>%n labels in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of photos and papers were read.</source>
        <translation>
            <numerusform>%n file of photos and papers was read.</numerusform>
            <numerusform>%n files of photos and papers were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of photos and papers were copied.</source>
        <translation>
            <numerusform>%n file of photos and papers was copied.</numerusform>
            <numerusform>%n files of photos and papers were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) hold something of it</source>
        <translation>
            <numerusform>%n customer holds something of it</numerusform>
            <numerusform>%n customers hold something of it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>we, to %n studio(s)</source>
        <translation>
            <numerusform>we, to %n studio</numerusform>
            <numerusform>we, to %n studios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The signatures of %n letter(s) were checked.</source>
        <translation>
            <numerusform>The signature of %n letter was checked.</numerusform>
            <numerusform>The signatures of %n letters were checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) that we asked of them already are taken off.</source>
        <translation>
            <numerusform>%n hour that we asked of them already is taken off.</numerusform>
            <numerusform>%n hours that we asked of them already are taken off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries wait. Say with --delivery which was counted: %1.</source>
        <translation>
            <numerusform>%n delivery waits. Say with --delivery whether it was counted: %1.</numerusform>
            <numerusform>%n deliveries wait. Say with --delivery which was counted: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series were forecast and written to %1.</source>
        <translation>
            <numerusform>%n series was forecast and written to %1.</numerusform>
            <numerusform>%n series were forecast and written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expected period(s) in %1</source>
        <translation>
            <numerusform>%n expected period in %1</numerusform>
            <numerusform>%n expected periods in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) have too few rows and were left out.</source>
        <translation>
            <numerusform>%n product has too few rows and was left out.</numerusform>
            <numerusform>%n products have too few rows and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) in %1</source>
        <translation>
            <numerusform>%n product in %1</numerusform>
            <numerusform>%n products in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted yet, for earlier ones are missing: %n letter(s).</source>
        <translation>
            <numerusform>Not counted yet, for earlier ones are missing: %n letter.</numerusform>
            <numerusform>Not counted yet, for earlier ones are missing: %n letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) not taken in: %1.</source>
        <translation>
            <numerusform>%n letter not taken in: %1.</numerusform>
            <numerusform>%n letters not taken in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the next bundle: %n letter(s) of ours.</source>
        <translation>
            <numerusform>Waiting for the next bundle: %n letter of ours.</numerusform>
            <numerusform>Waiting for the next bundle: %n letters of ours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Content</name>
    <message numerus="yes">
        <source>%n file(s) of photos and papers are missing where they were copied from. Verifying the book names them.</source>
        <translation>
            <numerusform>%n file of photos and papers is missing where it was copied from. Verifying the book names it.</numerusform>
            <numerusform>%n files of photos and papers are missing where they were copied from. Verifying the book names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DemandEvents</name>
    <message numerus="yes">
        <source>At most %n day(s): what lasts longer is a season.</source>
        <translation>
            <numerusform>At most %n day: what lasts longer is a season.</numerusform>
            <numerusform>At most %n days: what lasts longer is a season.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Evening</name>
    <message numerus="yes">
        <source>The timer ran %n minute(s); the evening card says otherwise.</source>
        <translation>
            <numerusform>The timer ran %n minute; the evening card says otherwise.</numerusform>
            <numerusform>The timer ran %n minutes; the evening card says otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A card tells of the last %n day(s). What is older is logged on its work order.</source>
        <translation>
            <numerusform>A card tells of the last %n day. What is older is logged on its work order.</numerusform>
            <numerusform>A card tells of the last %n days. What is older is logged on its work order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the middle of the last %n such weekday(s)</source>
        <translation>
            <numerusform>%1, the middle of the last %n such weekday</numerusform>
            <numerusform>%1, the middle of the last %n such weekdays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the mean of %n day(s) with logs</source>
        <translation>
            <numerusform>%1, the mean of %n day with logs</numerusform>
            <numerusform>%1, the mean of %n days with logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 min a piece, as in %n own log(s)</source>
        <translation>
            <numerusform>%1 min a piece, as in %n own log</numerusform>
            <numerusform>%1 min a piece, as in %n own logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 min a piece, as in %n log(s) of this step</source>
        <translation>
            <numerusform>%1 min a piece, as in %n log of this step</numerusform>
            <numerusform>%1 min a piece, as in %n logs of this step</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Experience</name>
    <message numerus="yes">
        <source>Learnt from %n log(s)</source>
        <translation>
            <numerusform>Learnt from %n log</numerusform>
            <numerusform>Learnt from %n logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> with %n piece(s).</source>
        <translation>
            <numerusform> with %n piece.</numerusform>
            <numerusform> with %n pieces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known yet: %n log(s) so far,</source>
        <translation>
            <numerusform>Not known yet: %n log so far,</numerusform>
            <numerusform>Not known yet: %n logs so far,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n log(s) far beyond the others left out, as of a forgotten timer.</source>
        <translation>
            <numerusform>%n log far beyond the others left out, as of a forgotten timer.</numerusform>
            <numerusform>%n logs far beyond the others left out, as of a forgotten timer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not one of %n piece(s) was lost; the range says what that proves.</source>
        <translation>
            <numerusform>The %n piece was not lost; the range says what that proves.</numerusform>
            <numerusform>Not one of %n pieces was lost; the range says what that proves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) were made by a partner, whose time nobody logs here.</source>
        <translation>
            <numerusform>%n piece was made by a partner, whose time nobody logs here.</numerusform>
            <numerusform>%n pieces were made by a partner, whose time nobody logs here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) went through a load, whose time is shared by all in it.</source>
        <translation>
            <numerusform>%n piece went through a load, whose time is shared by all in it.</numerusform>
            <numerusform>%n pieces went through a load, whose time is shared by all in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n open order(s) come without a promised day: the files do not say what the buyers were told. Promise a day in the order; only then can it be late.</source>
        <translation>
            <numerusform>%n open order comes without a promised day: the files do not say what the buyer was told. Promise a day in the order; only then can it be late.</numerusform>
            <numerusform>%n open orders come without a promised day: the files do not say what the buyers were told. Promise a day in the order; only then can it be late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message numerus="yes">
        <source>%n unmatched</source>
        <translation>
            <numerusform>%n unmatched</numerusform>
            <numerusform>%n unmatched</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnowledgePage</name>
    <message numerus="yes">
        <source>%n letter(s) about it wait in the box for the next bundles.</source>
        <translation>
            <numerusform>%n letter about it waits in the box for the next bundles.</numerusform>
            <numerusform>%n letters about it wait in the box for the next bundles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelPrinter</name>
    <message numerus="yes">
        <source>A4, %n label(s)</source>
        <translation>
            <numerusform>A4, %n label</numerusform>
            <numerusform>A4, %n labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingLine</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message numerus="yes">
        <source>%n piece(s) of %1 went in; each is good, scrap or to be done again.</source>
        <translation>
            <numerusform>%n piece of %1 went in; each is good, scrap or to be done again.</numerusform>
            <numerusform>%n pieces of %1 went in; each is good, scrap or to be done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 stand in %2. Take that load out first, or leave them out of it.</source>
        <translation>
            <numerusform>%n piece of %1 stands in %2. Take that load out first, or leave it out of it.</numerusform>
            <numerusform>%n pieces of %1 stand in %2. Take that load out first, or leave them out of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookAlikes</name>
    <message numerus="yes">
        <source>A product borrows from at most %n other(s).</source>
        <translation>
            <numerusform>A product borrows from at most %n other.</numerusform>
            <numerusform>A product borrows from at most %n others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookWords</name>
    <message numerus="yes">
        <source>%1: a whole month of it has %2 times the usual demand, learnt in %n month(s).</source>
        <translation>
            <numerusform>%1: a whole month of it has %2 times the usual demand, learnt in %n month.</numerusform>
            <numerusform>%1: a whole month of it has %2 times the usual demand, learnt in %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One month ahead it would have been off by %1 pcs on average in the last %n month(s).</source>
        <translation>
            <numerusform>One month ahead it would have been off by %1 pcs on average in the last %n month.</numerusform>
            <numerusform>One month ahead it would have been off by %1 pcs on average in the last %n months.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the last %n month(s) can be judged yet.</source>
        <translation>
            <numerusform>None of the last %n month can be judged yet.</numerusform>
            <numerusform>None of the last %n months can be judged yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n month(s) lay in the range of 95 %.</source>
        <translation>
            <numerusform>%1 of %n month lay in the range of 95 %.</numerusform>
            <numerusform>%1 of %n months lay in the range of 95 %.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures by hand were off by %1 pcs in %n month(s), the forecast by %2.</source>
        <translation>
            <numerusform>Figures by hand were off by %1 pcs in %n month, the forecast by %2.</numerusform>
            <numerusform>Figures by hand were off by %1 pcs in %n months, the forecast by %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeerBoardPage</name>
    <message numerus="yes">
        <source>%n letter(s) with our hours wait for the next bundles.</source>
        <translation>
            <numerusform>%n letter with our hours waits for the next bundle.</numerusform>
            <numerusform>%n letters with our hours wait for the next bundles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We, to %n studio(s)</source>
        <translation>
            <numerusform>We, to %n studio</numerusform>
            <numerusform>We, to %n studios</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Peers</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pcs</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of %1 need a newer version of Benchbook.</source>
        <translation>
            <numerusform>%n letter of %1 need a newer version of Benchbook.</numerusform>
            <numerusform>%n letters of %1 need a newer version of Benchbook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of %1 wait for earlier ones. Ask for another bundle.</source>
        <translation>
            <numerusform>%n letter of %1 wait for earlier ones. Ask for another bundle.</numerusform>
            <numerusform>%n letters of %1 wait for earlier ones. Ask for another bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds %n letter(s) of the circle “%2” that did not come here. Ask for a bundle.</source>
        <translation>
            <numerusform>%1 holds %n letter of the circle “%2” that did not come here. Ask for a bundle.</numerusform>
            <numerusform>%1 holds %n letters of the circle “%2” that did not come here. Ask for a bundle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) in the ledger of the circle “%1” wait for your signature.</source>
        <translation>
            <numerusform>%n line in the ledger of the circle “%1” waits for your signature.</numerusform>
            <numerusform>%n lines in the ledger of the circle “%1” wait for your signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of %1 about money or work count once somebody heard their words.</source>
        <translation>
            <numerusform>%n letter of %1 about money or work counts once somebody heard their words.</numerusform>
            <numerusform>%n letters of %1 about money or work count once somebody heard their words.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n batch(es) of %1 instead of %2.</source>
        <translation>
            <numerusform>%n batch of %1 instead of %2.</numerusform>
            <numerusform>%n batches of %1 instead of %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Covers %n day(s) at once.</source>
        <translation>
            <numerusform>Covers %n day at once.</numerusform>
            <numerusform>Covers %n days at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finish %1 in the week of %2 only: %3 h less; %n day(s) after the promise.</source>
        <translation>
            <numerusform>Finish %1 in the week of %2 only: %3 h less; %n day after the promise.</numerusform>
            <numerusform>Finish %1 in the week of %2 only: %3 h less; %n days after the promise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) later: the weeks have too few hours.</source>
        <translation>
            <numerusform>%1 is %n day later: the weeks have too few hours.</numerusform>
            <numerusform>%1 is %n days later: the weeks have too few hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n day(s) later: it waits for %2.</source>
        <translation>
            <numerusform>%1 is %n day later: it waits for %2.</numerusform>
            <numerusform>%1 is %n days later: it waits for %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message numerus="yes">
        <source>%1 week(s)</source>
        <translation>
            <numerusform>%1 week</numerusform>
            <numerusform>%1 weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 month(s)</source>
        <translation>
            <numerusform>%1 month</numerusform>
            <numerusform>%1 months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PriceCharts</name>
    <message numerus="yes">
        <source>profit in %n week(s)</source>
        <translation>
            <numerusform>profit in %n week</numerusform>
            <numerusform>profit in %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pricing</name>
    <message numerus="yes">
        <source>mean of %n person(s)</source>
        <translation>
            <numerusform>mean of %n person</numerusform>
            <numerusform>mean of %n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n piece(s)</source>
        <translation>
            <numerusform>%1 for %n piece</numerusform>
            <numerusform>%1 for %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>learnt from %n log(s)</source>
        <translation>
            <numerusform>learnt from %n log</numerusform>
            <numerusform>learnt from %n logs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 min for %n piece(s), %2; %3</source>
        <translation>
            <numerusform>%1 min for %n piece, %2; %3</numerusform>
            <numerusform>%1 min for %n pieces, %2; %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its price never changed in %n period(s): this is what similar products say.</source>
        <translation>
            <numerusform>Its price never changed in %n period: this is what similar products say.</numerusform>
            <numerusform>Its price never changed in %n periods: this is what similar products say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) at prices from %1 to %2; %3 % of it is its own experience, the rest that of similar products.</source>
        <translation>
            <numerusform>%n period at prices from %1 to %2; %3 % of it is its own experience, the rest that of similar products.</numerusform>
            <numerusform>%n periods at prices from %1 to %2; %3 % of it is its own experience, the rest that of similar products.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) far beyond the others were left out.</source>
        <translation>
            <numerusform>%n period far beyond the others was left out.</numerusform>
            <numerusform>%n periods far beyond the others were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) without a usable price or volume were left out.</source>
        <translation>
            <numerusform>%n period without a usable price or volume was left out.</numerusform>
            <numerusform>%n periods without a usable price or volume were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n price(s) of others, weighed by likeness and age: mostly from %1 to %2 %4, in the middle %3.</source>
        <translation>
            <numerusform>%n price of others, weighed by likeness and age: mostly from %1 to %2 %4, in the middle %3.</numerusform>
            <numerusform>%n prices of others, weighed by likeness and age: mostly from %1 to %2 %4, in the middle %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who may be written to have not bought for %1 days.</source>
        <translation>
            <numerusform>%n customer who may be written to has not bought for %1 days.</numerusform>
            <numerusform>%n customers who may be written to have not bought for %1 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n day(s): what lasts longer is another price.</source>
        <translation>
            <numerusform>At most %n day: what lasts longer is another price.</numerusform>
            <numerusform>At most %n days: what lasts longer is another price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n week(s): %1 pieces instead of %2 (8 times in 10 from %3 to %4). </source>
        <translation>
            <numerusform>In %n week: %1 pieces instead of %2 (8 times in 10 from %3 to %4). </numerusform>
            <numerusform>In %n weeks: %1 pieces instead of %2 (8 times in 10 from %3 to %4). </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of those that lie there are more than are needed.</source>
        <translation>
            <numerusform>%n piece of those that lie there are more than are needed.</numerusform>
            <numerusform>%n pieces of those that lie there are more than are needed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message numerus="yes">
        <source>Between 1 and %n piece(s) can be checked here.</source>
        <translation>
            <numerusform>Only %n piece can be checked here.</numerusform>
            <numerusform>Between 1 and %n pieces can be checked here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadPlan</name>
    <message numerus="yes">
        <source>%n material(s) of suppliers who said no lead time are taken to come in a week.</source>
        <translation>
            <numerusform>%n material of suppliers who said no lead time is taken to come in a week.</numerusform>
            <numerusform>%n materials of suppliers who said no lead time are taken to come in a week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) that were never finished here are taken to need a day for each step.</source>
        <translation>
            <numerusform>%n product that was never finished here is taken to need a day for each step.</numerusform>
            <numerusform>%n products that were never finished here are taken to need a day for each step.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a promise are taken to be wanted in the usual time.</source>
        <translation>
            <numerusform>%n line without a promise is taken to be wanted in the usual time.</numerusform>
            <numerusform>%n lines without a promise are taken to be wanted in the usual time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) that nobody is named for are taken to come in a week.</source>
        <translation>
            <numerusform>%n material that nobody is named for is taken to come in a week.</numerusform>
            <numerusform>%n materials that nobody is named for are taken to come in a week.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>Order %1 was promised for %2: %n day(s) late.</source>
        <translation>
            <numerusform>Order %1 was promised for %2: %n day late.</numerusform>
            <numerusform>Order %1 was promised for %2: %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1 for %3 was promised for %2: %n day(s) late.</source>
        <translation>
            <numerusform>Order %1 for %3 was promised for %2: %n day late.</numerusform>
            <numerusform>Order %1 for %3 was promised for %2: %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work order %1 (%2) was due on %3: %n day(s) late.</source>
        <translation>
            <numerusform>Work order %1 (%2) was due on %3: %n day late.</numerusform>
            <numerusform>Work order %1 (%2) was due on %3: %n days late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open order(s) are not promised for a day yet; the oldest is %1.</source>
        <translation>
            <numerusform>%n open order is not promised for a day yet: %1.</numerusform>
            <numerusform>%n open orders are not promised for a day yet; the oldest is %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No hours yet for %1 on %2, %3, and %n more day(s).</source>
        <translation>
            <numerusform>No hours yet for %1 on %2, %3, and %n more day.</numerusform>
            <numerusform>No hours yet for %1 on %2, %3, and %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) not issued in full.</source>
        <translation>
            <numerusform>%n material not issued in full.</numerusform>
            <numerusform>%n materials not issued in full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) with a partner.</source>
        <translation>
            <numerusform>%n piece with a partner.</numerusform>
            <numerusform>%n pieces with a partner.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockAlerts</name>
    <message numerus="yes">
        <source>%3 of %2 (%1) expired on %4: %n day(s) ago.</source>
        <translation>
            <numerusform>%3 of %2 (%1) expired on %4: %n day ago.</numerusform>
            <numerusform>%3 of %2 (%1) expired on %4: %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%3 of %2 (%1) must be used by %4: %n day(s) left.</source>
        <translation>
            <numerusform>%3 of %2 (%1) must be used by %4: %n day left.</numerusform>
            <numerusform>%3 of %2 (%1) must be used by %4: %n days left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n released work order(s) need %2 more of %1, but %3 are free: %4 are short.</source>
        <translation>
            <numerusform>%n released work order needs %2 more of %1, but %3 are free: %4 are short.</numerusform>
            <numerusform>%n released work orders need %2 more of %1, but %3 are free: %4 are short.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n line(s) on order are past their promise, the oldest since %2 (%3).</source>
        <translation>
            <numerusform>%1: %n line on order is past its promise, since %2 (%3).</numerusform>
            <numerusform>%1: %n lines on order are past their promise, the oldest since %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%2 of %1 cover %n month(s) of last year&apos;s use (%3 a month).</source>
        <translation>
            <numerusform>%2 of %1 cover %n month of last year&apos;s use (%3 a month).</numerusform>
            <numerusform>%2 of %1 cover %n months of last year&apos;s use (%3 a month).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockQuestion</name>
    <message numerus="yes">
        <source>%n material(s) without a lead time or a delivery are taken to come in a week.</source>
        <translation>
            <numerusform>%n material without a lead time or a delivery is taken to come in a week.</numerusform>
            <numerusform>%n materials without a lead time or a delivery are taken to come in a week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What %n item(s) cost nobody knows: their money is left out.</source>
        <translation>
            <numerusform>What %n item costs nobody knows: their money is left out.</numerusform>
            <numerusform>What %n items cost nobody knows: their money is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeping stock for a year is taken to cost %1 of its value, an order %n minute(s) of work.</source>
        <translation>
            <numerusform>Keeping stock for a year is taken to cost %1 of its value, an order %n minute of work.</numerusform>
            <numerusform>Keeping stock for a year is taken to cost %1 of its value, an order %n minutes of work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StockWords</name>
    <message numerus="yes">
        <source>What will be used is told from the forecasts of %n product(s), through their recipes.</source>
        <translation>
            <numerusform>What will be used is told from the forecasts of %n product, through their recipes.</numerusform>
            <numerusform>What will be used is told from the forecasts of %n products, through their recipes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Making it takes %1, so %n work order(s) say.</source>
        <translation>
            <numerusform>Making it takes %1, so %n work order says.</numerusform>
            <numerusform>Making it takes %1, so %n work orders say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It comes in %1 on average: %n delivery(ies) of %2 say so, and what they quote.</source>
        <translation>
            <numerusform>It comes in %1 on average: %n delivery of %2 says so, and what they quote.</numerusform>
            <numerusform>It comes in %1 on average: %n deliveries of %2 say so, and what they quote.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stocktake</name>
    <message numerus="yes">
        <source>%n more line(s) have a problem.</source>
        <translation>
            <numerusform>%n more line has a problem.</numerusform>
            <numerusform>%n more lines have a problem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>Make %n pcs of %1 by %2.</source>
        <translation>
            <numerusform>Make %n pcs of %1 by %2.</numerusform>
            <numerusform>Make %n pcs of %1 by %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offer %1 of %2 (%3) to %n studio(s).</source>
        <translation>
            <numerusform>Offer %1 of %2 (%3) to %n studio.</numerusform>
            <numerusform>Offer %1 of %2 (%3) to %n studios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The price was changed again after %n day(s): it was not tried.</source>
        <translation>
            <numerusform>The price was changed again after %n day: it was not tried.</numerusform>
            <numerusform>The price was changed again after %n days: it was not tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the %n day(s) before %1 pcs were sold, in those after %2 pcs.</source>
        <translation>
            <numerusform>In the %n day before %1 pcs were sold, in those after %2 pcs.</numerusform>
            <numerusform>In the %n days before %1 pcs were sold, in those after %2 pcs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %1 that were added, %2 were needed within %n day(s).</source>
        <translation>
            <numerusform>Of the %1 that were added, %2 were needed within %n day.</numerusform>
            <numerusform>Of the %1 that were added, %2 were needed within %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timer</name>
    <message numerus="yes">
        <source>The timer ran %n minute(s) and was cut off.</source>
        <translation>
            <numerusform>The timer ran %n minute and was cut off.</numerusform>
            <numerusform>The timer ran %n minutes and was cut off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The timer ran %n minute(s) and was corrected.</source>
        <translation>
            <numerusform>The timer ran %n minute and was corrected.</numerusform>
            <numerusform>The timer ran %n minutes and was corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message numerus="yes">
        <source>A circle has at most %n member(s).</source>
        <translation>
            <numerusform>A circle has at most %n member.</numerusform>
            <numerusform>A circle has at most %n members.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TracePage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scrap</source>
        <translation>
            <numerusform>%n scrap</numerusform>
            <numerusform>%n scrap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in work</source>
        <translation>
            <numerusform>%n in work</numerusform>
            <numerusform>%n in work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message numerus="yes">
        <source>%n action(s) stay, for something done later builds on them:</source>
        <translation>
            <numerusform>%n action stays, for something done later builds on it:</numerusform>
            <numerusform>%n actions stay, for something done later builds on them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkLog</name>
    <message numerus="yes">
        <source>%n piece(s) of %1 are to go through “%2” again. Nothing was booked.</source>
        <translation>
            <numerusform>%n piece of %1 are to go through “%2” again. Nothing was booked.</numerusform>
            <numerusform>%n pieces of %1 are to go through “%2” again. Nothing was booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are still in work. Nothing was booked.</source>
        <translation>
            <numerusform>%n piece of %1 are still in work. Nothing was booked.</numerusform>
            <numerusform>%n pieces of %1 are still in work. Nothing was booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 stand in %2 for “%3” and are counted when that load is out. Leave them out of it, if they did not go in. Nothing was booked.</source>
        <translation>
            <numerusform>%n piece of %1 stands in %2 for “%3” and is counted when that load is out. Leave it out of it, if it did not go in. Nothing was booked.</numerusform>
            <numerusform>%n pieces of %1 stand in %2 for “%3” and are counted when that load is out. Leave them out of it, if they did not go in. Nothing was booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All pieces of %1 at “%2” are counted, and %n of them wait to be done again: say so, if it is these. Nothing was booked.</source>
        <translation>
            <numerusform>All pieces of %1 at “%2” are counted, and %n of them waits to be done again: say so, if it is this. Nothing was booked.</numerusform>
            <numerusform>All pieces of %1 at “%2” are counted, and %n of them wait to be done again: say so, if it is these. Nothing was booked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkOrder</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are to go through “%2” again. Do that first.</source>
        <translation>
            <numerusform>%n piece of %1 are to go through “%2” again. Do that first.</numerusform>
            <numerusform>%n pieces of %1 are to go through “%2” again. Do that first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are with a partner and cannot leave the batch. Split off fewer, or take them back first.</source>
        <translation>
            <numerusform>%n piece of %1 are with a partner and cannot leave the batch. Split off fewer, or take them back first.</numerusform>
            <numerusform>%n pieces of %1 are with a partner and cannot leave the batch. Split off fewer, or take them back first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are with %1: count at least one and no more.</source>
        <translation>
            <numerusform>%n piece are with %1: count at least one and no more.</numerusform>
            <numerusform>%n pieces are with %1: count at least one and no more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) came out of %1 already. Finish it with none more instead; what is left is then a loss.</source>
        <translation>
            <numerusform>%n piece came out of %1 already. Finish it with none more instead; what is left is then a loss.</numerusform>
            <numerusform>%n pieces came out of %1 already. Finish it with none more instead; what is left is then a loss.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of %1 are still with %2. Take them back first.</source>
        <translation>
            <numerusform>%n piece of %1 are still with %2. Take them back first.</numerusform>
            <numerusform>%n pieces of %1 are still with %2. Take them back first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkOrdersPage</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>State what %1 charged for “%2” (%n pcs)…</source>
        <translation>
            <numerusform>State what %1 charged for “%2” (%n pc)…</numerusform>
            <numerusform>State what %1 charged for “%2” (%n pcs)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::AdmitMachineForm</name>
    <message numerus="yes">
        <source>These are not its words. %n more trial(s).</source>
        <translation>
            <numerusform>These are not its words. %n more trial.</numerusform>
            <numerusform>These are not its words. %n more trials.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::AlertsView</name>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation>
            <numerusform>and %n more like this</numerusform>
            <numerusform>and %n more like these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::AttentionCard</name>
    <message numerus="yes">
        <source>and %n more like this</source>
        <translation>
            <numerusform>and %n more like this</numerusform>
            <numerusform>and %n more like these</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::BackupPanel</name>
    <message numerus="yes">
        <source>%n action(s) of before then are not in it: the clock was wrong when they were done.</source>
        <translation>
            <numerusform>%n action of before then is not in it: the clock was wrong when it was done.</numerusform>
            <numerusform>%n actions of before then are not in it: the clock was wrong when they were done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::BenchForgotten</name>
    <message numerus="yes">
        <source>Until the end of the shift: %n min.</source>
        <translation>
            <numerusform>Until the end of the shift: %n min.</numerusform>
            <numerusform>Until the end of the shift: %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest a timer may run: %n min.</source>
        <translation>
            <numerusform>The longest a timer may run: %n min.</numerusform>
            <numerusform>The longest a timer may run: %n min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) less</source>
        <translation>
            <numerusform>%n minute less</numerusform>
            <numerusform>%n minutes less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) more</source>
        <translation>
            <numerusform>%n minute more</numerusform>
            <numerusform>%n minutes more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::BenchScreen</name>
    <message numerus="yes">
        <source>%n piece(s) to do again. Touch the step they go back to.</source>
        <translation>
            <numerusform>%n piece to do again. Touch the step it goes back to.</numerusform>
            <numerusform>%n pieces to do again. Touch the step they go back to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to check</source>
        <translation>
            <numerusform>%n more to check</numerusform>
            <numerusform>%n more to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is counted, and %n piece(s) wait here. Count them, or finish once more to log the time alone.</source>
        <translation>
            <numerusform>Nothing is counted, and %n piece waits here. Count it, or finish once more to log the time alone.</numerusform>
            <numerusform>Nothing is counted, and %n pieces wait here. Count them, or finish once more to log the time alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 are too many: %n piece(s) wait here.</source>
        <translation>
            <numerusform>%1 are too many: %n piece waits here.</numerusform>
            <numerusform>%1 are too many: %n pieces wait here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::BoardPage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n pcs)</source>
        <translation>
            <numerusform>%1 (%n pc)</numerusform>
            <numerusform>%1 (%n pcs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s) not issued in full</source>
        <translation>
            <numerusform>%n input not issued in full</numerusform>
            <numerusform>%n inputs not issued in full</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pcs with partners</source>
        <translation>
            <numerusform>%n pc with partners</numerusform>
            <numerusform>%n pcs with partners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pcs to do again</source>
        <translation>
            <numerusform>%n pc to do again</numerusform>
            <numerusform>%n pcs to do again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::BundlePage</name>
    <message numerus="yes">
        <source>Try %n bundle(s) again that asked for a newer Benchbook</source>
        <translation>
            <numerusform>Try %n bundle again that asked for a newer Benchbook</numerusform>
            <numerusform>Try %n bundles again that asked for a newer Benchbook</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::BuyingPage</name>
    <message numerus="yes">
        <source>%n order(s) drafted; they are sent when you place them.</source>
        <translation>
            <numerusform>%n order drafted; they are sent when you place them.</numerusform>
            <numerusform>%n orders drafted; they are sent when you place them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::DealOffer</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pcs</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::DealPage</name>
    <message numerus="yes">
        <source>%n letter(s) wait in the box for the next bundle</source>
        <translation>
            <numerusform>%n letter waits in the box for the next bundle</numerusform>
            <numerusform>%n letters wait in the box for the next bundle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::DeliveryForm</name>
    <message numerus="yes">
        <source>%1 in %n lot(s)</source>
        <translation>
            <numerusform>%1 in %n lot</numerusform>
            <numerusform>%1 in %n lots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::EveningPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ExperiencePage</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::FrozenCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::HearForm</name>
    <message numerus="yes">
        <source>This is not what their card says. %n more trial(s).</source>
        <translation>
            <numerusform>This is not what their card says. %n more trial.</numerusform>
            <numerusform>This is not what their card says. %n more trials.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ImportView</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n order(s)</source>
        <translation>
            <numerusform>Import %n order</numerusform>
            <numerusform>Import %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) still wait for a product: see the filter “Unmatched”.</source>
        <translation>
            <numerusform>%n line still waits for a product: see the filter “Unmatched”.</numerusform>
            <numerusform>%n lines still wait for a product: see the filter “Unmatched”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new order(s)</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed order(s)</source>
        <translation>
            <numerusform>%n changed order</numerusform>
            <numerusform>%n changed orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ImportsPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::LabelPrinter</name>
    <message numerus="yes">
        <source>%n label(s) saved in %1</source>
        <translation>
            <numerusform>%n label saved in %1</numerusform>
            <numerusform>%n labels saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::LedgerPane</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::LendingPage</name>
    <message numerus="yes">
        <source>%n booking(s) wait for our answer</source>
        <translation>
            <numerusform>%n booking waits for our answer</numerusform>
            <numerusform>%n bookings wait for our answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::LetterPictures</name>
    <message numerus="yes">
        <source>A letter carries %n photo(s) at most.</source>
        <translation>
            <numerusform>A letter carries %n photo at most.</numerusform>
            <numerusform>A letter carries %n photos at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ListPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ListSaver</name>
    <message numerus="yes">
        <source>%n row(s) saved in %1</source>
        <translation>
            <numerusform>%n row saved in %1</numerusform>
            <numerusform>%n rows saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::LoadPage</name>
    <message numerus="yes">
        <source>%n week(s) have more work than hours.</source>
        <translation>
            <numerusform>%n week has more work than hours.</numerusform>
            <numerusform>%n weeks have more work than hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::LoadsPage</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::MachineBundleForm</name>
    <message numerus="yes">
        <source>%n action(s) that it has not confirmed, with their photos and papers. Only our own machines can read it. Carry it there and take it in; should it be lost, the next one brings everything again.</source>
        <translation>
            <numerusform>%n action that it has not confirmed, with its photos and papers. Only our own machines can read it. Carry it there and take it in; should it be lost, the next one brings everything again.</numerusform>
            <numerusform>%n actions that it has not confirmed, with their photos and papers. Only our own machines can read it. Carry it there and take it in; should it be lost, the next one brings everything again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::MachinesCard</name>
    <message numerus="yes">
        <source>%n action(s) that came wait: %1</source>
        <translation>
            <numerusform>%n action that came waits: %1</numerusform>
            <numerusform>%n actions that came wait: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) to carry there</source>
        <translation>
            <numerusform>%n action to carry there</numerusform>
            <numerusform>%n actions to carry there</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::MakeBundleForm</name>
    <message numerus="yes">
        <source>%n letter(s) that wait in the box; they are signed now</source>
        <translation>
            <numerusform>%n letter that waits in the box; it is signed now</numerusform>
            <numerusform>%n letters that wait in the box; they are signed now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent before that they have not confirmed</source>
        <translation>
            <numerusform>%n letter sent before that they have not confirmed</numerusform>
            <numerusform>%n letters sent before that they have not confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) of their own that they lost and asked for</source>
        <translation>
            <numerusform>%n letter of their own that they lost and asked for</numerusform>
            <numerusform>%n letters of their own that they lost and asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) wait on another machine of ours, which signs them</source>
        <translation>
            <numerusform>%n letter waits on another machine of ours, which signs it</numerusform>
            <numerusform>%n letters wait on another machine of ours, which signs them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::NeedsPage</name>
    <message numerus="yes">
        <source>%n material(s)</source>
        <translation>
            <numerusform>%n material</numerusform>
            <numerusform>%n materials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draft %n order(s)</source>
        <translation>
            <numerusform>Draft %n order</numerusform>
            <numerusform>Draft %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked one(s), hidden by the search, are left out</source>
        <translation>
            <numerusform>%n ticked one, hidden by the search, is left out</numerusform>
            <numerusform>%n ticked ones, hidden by the search, are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::OpenSuggestionsPage</name>
    <message numerus="yes">
        <source>The rules took %n suggestion(s); the others wait for you.</source>
        <translation>
            <numerusform>The rules took %n suggestion; the others wait for you.</numerusform>
            <numerusform>The rules took %n suggestions; the others wait for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::OrdersPage</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Use %1 for %n order(s) without a rate</source>
        <translation>
            <numerusform>Use %1 for %n order without a rate</numerusform>
            <numerusform>Use %1 for %n orders without a rate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PapersPanel</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PeerBoardPage</name>
    <message numerus="yes">
        <source>%n letter(s) with our hours wait for the next bundles.</source>
        <translation>
            <numerusform>%n letter with our hours waits for the next bundle.</numerusform>
            <numerusform>%n letters with our hours wait for the next bundles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PeerPage</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PeopleBoardPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n pcs · %2</source>
        <translation>
            <numerusform>%1 · %n pc · %2</numerusform>
            <numerusform>%1 · %n pcs · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 h in %n step(s)</source>
        <translation>
            <numerusform>%1 h in %n step</numerusform>
            <numerusform>%1 h in %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · due %2, %n day(s) late</source>
        <translation>
            <numerusform>%1 · due %2, %n day late</numerusform>
            <numerusform>%1 · due %2, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n pcs</source>
        <translation>
            <numerusform>%1 · %2 · %n pc</numerusform>
            <numerusform>%1 · %2 · %n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PlanPage</name>
    <message numerus="yes">
        <source>%n line(s) come late.</source>
        <translation>
            <numerusform>%n line comes late.</numerusform>
            <numerusform>%n lines come late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PricesPaidPanel</name>
    <message numerus="yes">
        <source>From %n receipt(s) of the last year. Goods less discount, without freight and duty.</source>
        <translation>
            <numerusform>From %n receipt of the last year. Goods less discount, without freight and duty.</numerusform>
            <numerusform>From %n receipts of the last year. Goods less discount, without freight and duty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) without a price are left out.</source>
        <translation>
            <numerusform>%n receipt without a price is left out.</numerusform>
            <numerusform>%n receipts without a price are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PurchasesPage</name>
    <message numerus="yes">
        <source>%n purchase(s) come in as orders placed.</source>
        <translation>
            <numerusform>%n purchase comes in as an order placed.</numerusform>
            <numerusform>%n purchases come in as orders placed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::PutBackCard</name>
    <message numerus="yes">
        <source>This file was put back to an earlier day: %n action(s) that had left this machine are not in it any more.</source>
        <translation>
            <numerusform>This file was put back to an earlier day: %n action that had left this machine is not in it any more.</numerusform>
            <numerusform>This file was put back to an earlier day: %n actions that had left this machine are not in it any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::QuotesPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::RatesPage</name>
    <message numerus="yes">
        <source>? %n order(s) came before the exchange rate was written down; what they brought is unknown.</source>
        <translation>
            <numerusform>? %n order came before the exchange rate was written down; what they brought is unknown.</numerusform>
            <numerusform>? %n orders came before the exchange rate was written down; what they brought is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) have their exchange rate now</source>
        <translation>
            <numerusform>%n order has its exchange rate now</numerusform>
            <numerusform>%n orders have their exchange rate now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ReadingImportForm</name>
    <message numerus="yes">
        <source>%n reading(s) are new.</source>
        <translation>
            <numerusform>%n reading is new.</numerusform>
            <numerusform>%n readings are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are here already.</source>
        <translation>
            <numerusform>%n row is here already.</numerusform>
            <numerusform>%n rows are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be read and are left out:</source>
        <translation>
            <numerusform>%n row cannot be read and is left out:</numerusform>
            <numerusform>%n rows cannot be read and are left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ReadingsPage</name>
    <message numerus="yes">
        <source>Take back all %n readings of this import</source>
        <translation>
            <numerusform>Take back the %n reading of this import</numerusform>
            <numerusform>Take back all %n readings of this import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::RecallModel</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::RecordImportView</name>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>! and %n more, see below</source>
        <translation>
            <numerusform>! and %n more, see below</numerusform>
            <numerusform>! and %n more, see below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ReportPreview</name>
    <message numerus="yes">
        <source>Preview of %1, %n page(s)</source>
        <translation>
            <numerusform>Preview of %1, %n page</numerusform>
            <numerusform>Preview of %1, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::RushForm</name>
    <message numerus="yes">
        <source>%n pcs are offered already.</source>
        <translation>
            <numerusform>%n pcs are offered already.</numerusform>
            <numerusform>%n pcs are offered already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::RushShares</name>
    <message numerus="yes">
        <source>%n hour(s) that we asked of them already are taken off.</source>
        <translation>
            <numerusform>%n hour that we asked of them already is taken off.</numerusform>
            <numerusform>%n hours that we asked of them already are taken off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::ScorecardSheet</name>
    <message numerus="yes">
        <source>… and %n earlier one(s)</source>
        <translation>
            <numerusform>… and %n earlier one</numerusform>
            <numerusform>… and %n earlier ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::Sidebar</name>
    <message numerus="yes">
        <source>%n waiting for you</source>
        <translation>
            <numerusform>%n waiting for you</numerusform>
            <numerusform>%n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::SplitForm</name>
    <message numerus="yes">
        <source>By %n entries that count</source>
        <translation>
            <numerusform>By %n entry that counts</numerusform>
            <numerusform>By %n entries that count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::StockCurveView</name>
    <message numerus="yes">
        <source>Then: %1; %n item(s) last %2 of the times on average.</source>
        <translation>
            <numerusform>Then: %1; %n item last %2 of the times on average.</numerusform>
            <numerusform>Then: %1; %n items last %2 of the times on average.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask this of %n item(s)</source>
        <translation>
            <numerusform>Ask this of %n item</numerusform>
            <numerusform>Ask this of %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::StockPane</name>
    <message numerus="yes">
        <source>Take over %n item(s)</source>
        <translation>
            <numerusform>Take over %n item</numerusform>
            <numerusform>Take over %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::SuggestionsHint</name>
    <message numerus="yes">
        <source>%n suggestion(s), the first: %1</source>
        <translation>
            <numerusform>%n suggestion, the first: %1</numerusform>
            <numerusform>%n suggestions, the first: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::TodayCards</name>
    <message numerus="yes">
        <source>%n order(s) without exchange rate not counted</source>
        <translation>
            <numerusform>%n order without exchange rate not counted</numerusform>
            <numerusform>%n orders without exchange rate not counted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::TogetherPage</name>
    <message numerus="yes">
        <source>%n letter(s) of ours wait for the next bundles to its members.</source>
        <translation>
            <numerusform>%n letter of ours waits for the next bundles to its members.</numerusform>
            <numerusform>%n letters of ours wait for the next bundles to its members.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::TogetherPane</name>
    <message numerus="yes">
        <source>%n letter(s) wait</source>
        <translation>
            <numerusform>%n letter waits</numerusform>
            <numerusform>%n letters wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::TracePage</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) hold something of it. What is still here comes after them.</source>
        <translation>
            <numerusform>%n customer holds something of it. What is still here comes after them.</numerusform>
            <numerusform>%n customers hold something of it. What is still here comes after them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved in %1</source>
        <translation>
            <numerusform>%n row saved in %1</numerusform>
            <numerusform>%n rows saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::TracePanel</name>
    <message numerus="yes">
        <source>and %n more lot(s)</source>
        <translation>
            <numerusform>and %n more lot</numerusform>
            <numerusform>and %n more lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more shipment(s)</source>
        <translation>
            <numerusform>and %n more shipment</numerusform>
            <numerusform>and %n more shipments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benchbook::WorkOrdersPage</name>
    <message numerus="yes">
        <source>%n pcs</source>
        <translation>
            <numerusform>%n pc</numerusform>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n out</source>
        <translation>
            <numerusform>%n out</numerusform>
            <numerusform>%n out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n traveller(s)</source>
        <translation>
            <numerusform>%n traveller</numerusform>
            <numerusform>%n travellers</numerusform>
        </translation>
    </message>
</context>
</TS>
