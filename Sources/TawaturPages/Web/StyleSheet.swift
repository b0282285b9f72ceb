/// How the page looks: a calm newspaper sheet, light and dark, on a telephone, a desk and paper.
enum StyleSheet {
  static let css: HTML = """

    :root{color-scheme:light dark;--paper:#fbf9f5;--sheet:#fffefb;--ink:#201d19;--soft:#6c655b;--rule:#ddd6ca;
    --accent:#0f5c66;--alarm:#a3341f;--calm:#3d6b35;--change:#8a5a00;--target:#ffe58a;
    --said:#0f5c6614;--time:#8a5a00;--count:#7a2e6d;
    --text:"Charter","Iowan Old Style","Noto Naskh Arabic","Amiri","Geeza Pro","Sakkal Majalla","Traditional Arabic",Georgia,serif;
    --label:system-ui,-apple-system,"Segoe UI","Noto Sans Arabic","Geeza Pro",Tahoma,sans-serif}
    @media (prefers-color-scheme:dark){:root{--paper:#151412;--sheet:#1b1a17;--ink:#e9e4da;--soft:#9f978a;--rule:#37332c;
    --accent:#7cc4cf;--alarm:#f0907c;--calm:#9ccb92;--change:#e6b95c;--target:#5a4a10;
    --said:#7cc4cf1c;--time:#e6b95c;--count:#dd9ccf}}
    *{box-sizing:border-box}
    html{background:var(--paper);color:var(--ink);font:1.0625rem/1.65 var(--text);-webkit-text-size-adjust:100%;
    scroll-padding-block-start:30vh}
    body{margin:0 auto;max-inline-size:74rem;padding:0 clamp(1rem,4vw,2.5rem) 4rem;overflow-wrap:break-word}
    :where([lang=ar]){line-height:1.85}
    a{color:inherit;text-decoration:none}
    a:hover,a:focus-visible{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.25em}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
    p,ul,ol,blockquote,table{margin:0;padding:0}ul,ol{list-style:none}i{font-style:normal}
    h2,h3{font-weight:600;margin:0;text-wrap:balance}
    .masthead{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline;justify-content:space-between;
    border-block-end:3px double var(--rule);padding-block:.9rem .6rem;font:.8125rem/1.6 var(--label);color:var(--soft)}
    .masthead b{font:700 1.5rem/1.5 var(--text);color:var(--ink)}
    .note,.badge,.cites,.kicker,.ways,.measure,.when,.polarity,.chain,.legend,.report header,.warnings,caption .badge{
    font-family:var(--label)}
    .note{font-size:.8125rem;line-height:1.6;color:var(--soft)}
    .note a,.cite{color:var(--accent)}
    .contents{border-block-end:1px solid var(--rule);padding-block:1.5rem}
    .contents h2{font:600 .875rem/1.6 var(--label);color:var(--soft)}
    .contents ol{display:grid;gap:1rem 2.5rem;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));margin-block-start:.5rem}
    .contents li>a{display:block;font-size:1.125rem;font-weight:600}
    .contents .note+.note,.contents .note .note+.note{margin-inline-start:.5rem}
    .dossier{padding-block:2.25rem 1rem}
    .dossier+.dossier{border-block-start:3px double var(--rule)}
    .story{max-inline-size:54rem}
    .kicker{color:var(--accent);font-size:.875rem;font-weight:600}
    h2{font-size:clamp(1.6rem,1.1rem + 2.6vw,2.6rem);line-height:1.5;font-weight:700}
    h2,.quote,.wording{inline-size:fit-content;max-inline-size:100%}
    .measure{font-size:.9375rem;color:var(--soft);margin-block-start:.35rem}
    .ways{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;margin-block-start:.7rem;font-size:.875rem}
    .ways a{color:var(--accent);padding-block:.2rem}
    .warnings{margin-block-start:1.4rem;border-inline-start:3px solid var(--alarm);padding-inline-start:.9rem;font-size:.9375rem;line-height:1.7}
    .warnings .words{font-family:var(--text)}
    .sheet{display:grid;gap:0 3.5rem;margin-block-start:.5rem}
    section>h3{font:600 .875rem/1.6 var(--label);color:var(--soft);border-block-start:1px solid var(--ink);
    padding-block-start:.35rem;margin-block:2.2rem .9rem}
    .item+.item{border-block-start:1px solid var(--rule);margin-block-start:1rem;padding-block-start:1rem}
    .summary .quote{font-size:1.1875rem}
    .quote+.note{margin-block-start:.2rem}
    .badge{display:inline-block;font-size:.75rem;font-weight:600;line-height:1.5;color:var(--soft);border:1px solid currentColor;
    border-radius:1em;padding:0 .6em;white-space:nowrap;vertical-align:.08em}
    .badge.conflict{color:var(--alarm)}.badge.update,.badge.reworded{color:var(--change)}.badge.agree,.badge.same{color:var(--calm)}
    .badge.fullest{color:var(--accent)}
    .one-origin{color:var(--alarm)}
    .timeline ol{border-inline-start:2px solid var(--rule);margin-inline-start:.4rem}
    .timeline li{position:relative;padding-inline-start:1.4rem}
    .timeline li+li{margin-block-start:1.3rem}
    .timeline li::before{content:"";position:absolute;inset-inline-start:-.4rem;inset-block-start:.5rem;inline-size:.7rem;block-size:.7rem;
    border-radius:50%;background:var(--accent);border:2px solid var(--paper)}
    .timeline .planned::before{background:var(--paper);border-color:var(--accent)}
    .when{font-size:.875rem;font-weight:600;color:var(--accent)}
    .when .badge{margin-inline-start:.4em}
    .speaker b{font-size:1.125rem}
    .polarity{font-size:.875rem;color:var(--accent);font-weight:600;margin-inline:.3em}
    .polarity.deny,.polarity.warn{color:var(--alarm)}
    blockquote{border-inline-start:3px solid var(--rule);padding-inline-start:1rem;margin-block:.35rem .6rem;font-size:1.125rem}
    .variants li{margin-block:.3rem;line-height:1.9}
    .wording{font-size:1rem;color:var(--soft);padding-inline-start:1rem;line-height:1.75}
    .chain{font-size:.875rem;line-height:2}
    .chain i{color:var(--soft);margin-inline:.1em}
    .hand{display:inline-block;max-inline-size:100%;line-height:1.5;border:1px solid var(--rule);border-radius:.35rem;padding:.05em .5em;background:var(--sheet)}
    .hand.outlet{border-color:var(--accent);color:var(--accent)}
    .hand.unnamed{border-style:dashed;border-color:var(--alarm)}
    .hand.agency,.hand.broadcaster,.hand.newspaper,.hand.site{background:var(--said)}
    table{border-collapse:collapse;inline-size:100%}
    caption{text-align:start;margin-block-end:.3rem}caption b{font-size:1.125rem;margin-inline-end:.4em}
    tr{border-block-start:1px solid var(--rule)}
    th,td{text-align:start;font-weight:400;padding-block:.4rem;vertical-align:middle}
    th .note{margin-inline-start:.6em;white-space:nowrap}
    .amount{font-family:var(--label);font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums;font-weight:600;white-space:nowrap;padding-inline:.8rem}
    .track{inline-size:30%}
    .bar{display:block;block-size:.55rem;border-radius:.15rem;background:var(--accent);opacity:.75;min-inline-size:2px}
    .figures .note{margin-block-start:.3rem}
    .side{font-size:1rem}
    .side .item+.item{margin-block-start:.7rem;padding-block-start:.7rem}
    .side li{margin-block:.15rem}
    .reuses li{margin-block:.5rem}
    .events ol{list-style:decimal;padding-inline-start:1.3rem;font-size:.9375rem}
    .texts{display:grid;gap:2.5rem 3.5rem;grid-template-columns:minmax(0,1fr);align-items:start}
    .report header{font-size:.875rem;color:var(--soft);border-block-end:1px solid var(--rule);padding-block-end:.3rem;
    margin-block-end:.6rem;display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
    .report header b{color:var(--ink);font-size:1rem}
    .report header a{color:var(--accent)}
    .report p+p{margin-block-start:.45rem}
    .text .headline{font-size:1.3125rem;font-weight:700;line-height:1.6}
    .text .subhead{font-weight:700}
    .text .dateline,.text .byline,.text .credit{color:var(--soft);font-size:.9375rem}
    .text details{color:var(--soft);font-size:.875rem;border-inline-start:2px solid var(--rule);padding-inline-start:.8rem;margin-block:.6rem}
    summary{cursor:pointer;font-family:var(--label)}
    summary::after{content:attr(aria-label)}
    .legend{font-size:.8125rem;color:var(--soft);margin-block-end:1.2rem;line-height:2.2}
    .legend span{margin-inline:.35em}
    .t,.n,.s{text-decoration:underline 2px;text-underline-offset:.35em;text-decoration-skip-ink:none}
    .t{text-decoration-color:var(--time)}.n{text-decoration-color:var(--count)}
    .s{text-decoration-color:var(--accent)}
    .m{font-weight:600}
    .q{color:var(--accent);font-weight:600}
    .c{background:var(--said);border-radius:.15rem;-webkit-box-decoration-break:clone;box-decoration-break:clone;padding-block:.1em}
    :target:not(section,article){background:var(--target);box-shadow:0 0 0 .15em var(--target);border-radius:.1rem}
    @media (min-width:62rem){.sheet{grid-template-columns:minmax(0,1.75fr) minmax(0,1fr)}
    .texts{grid-template-columns:repeat(2,minmax(0,1fr))}}
    @media (max-width:36rem){html{font-size:1rem}.track{inline-size:22%}th .note{display:block;margin:0}
    .masthead span{flex-basis:100%}}
    @media print{:root{--paper:#fff;--sheet:#fff;--ink:#000;--soft:#444;--rule:#bbb}html{font-size:10.5pt}body{max-inline-size:none;padding:0}
    .ways,.contents,.legend{display:none}.item,.report header,li{break-inside:avoid}h2,h3{break-after:avoid}
    .dossier+.dossier{break-before:page}details>*{display:block}}

    """
}
