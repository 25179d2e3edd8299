#pragma once

#include <string_view>

namespace hearsay {

/// The style sheet of the page that explains events: two columns where there is room, one on a phone and on paper.
/// Marks differ by more than colour.
constexpr std::string_view kExplanationStyle = R"(
:root { color-scheme: light dark; --ink: #1d2129; --paper: #fff; --dim: #5b6472; --line: #d8dce2; --card: #f7f8fa;
  --mark: #ffe58a; --who: #1557b0; --whom: #a33a12; --source: #6b2fa0; --place: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e7ec; --paper: #16191f; --dim: #9aa4b2; --line: #343b47;
  --card: #1e232b; --mark: #6b5600; --who: #8ab8ff; --whom: #ffab85; --source: #d0a6ff; --place: #86d6a4; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 82rem; padding: 1rem 1.25rem 3rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; margin: .5rem 0; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .1rem; }
h3 { font-size: 1rem; margin: 0 0 .2rem; }
.about, .key { color: var(--dim); font-size: .85rem; margin: 0 0 .8rem; }
.key span { margin-right: 1rem; white-space: nowrap; }
.columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.5rem; align-items: start; }
.text { white-space: pre-line; line-height: 1.75; unicode-bidi: isolate; position: sticky; top: 1rem;
  max-height: calc(100vh - 2rem); overflow-y: auto; }
.event { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); padding: .8rem 1rem;
  margin-bottom: 1rem; scroll-margin-top: 1rem; }
.event:target { outline: 3px solid var(--mark); }
.name { display: inline-block; min-width: 2em; color: var(--dim); font-weight: 600; }
.status { float: right; color: var(--dim); font-weight: 400; font-size: .85rem; }
.sides { margin: 0 0 .4rem; font-weight: 600; }
blockquote { margin: .4rem 0 .8rem; padding-left: .8rem; border-left: 3px solid var(--line); unicode-bidi: isolate; }
dl { display: grid; grid-template-columns: 6.2rem minmax(0, 1fr); gap: .25rem .6rem; margin: 0; font-size: .9rem; }
dt { color: var(--dim); }
dd { margin: 0; grid-column: 2; }
dd ul { margin: 0; padding: 0; list-style: none; color: var(--dim); font-size: .85rem; }
dd li { padding-left: 1em; text-indent: -1em; }
dd li i { font-style: normal; font-weight: 600; }
.trigger { background: var(--mark); color: var(--ink); font-weight: 700; }
.source { color: var(--source); border-bottom: 2px dotted var(--source); }
.cue { color: var(--source); font-style: italic; }
.place { color: var(--place); border-bottom: 2px dotted var(--place); }
.who { color: var(--who); text-decoration: underline 2px; text-underline-offset: 3px; }
.whom { color: var(--whom); text-decoration: underline dashed 2px; text-underline-offset: 3px; }
.boilerplate { color: var(--dim); font-size: .85em; }
sup a { color: inherit; font-size: .7em; font-weight: 600; text-decoration: none; padding: 0 .15em; }
@media screen and (max-width: 48rem) { .columns { display: block; } .text { position: static; max-height: none;
  margin-bottom: 1.2rem; } body { padding: .75rem .8rem 2rem; } dl { grid-template-columns: 1fr; gap: 0; }
  dt { margin-top: .45rem; font-weight: 600; } dd { grid-column: 1; } }
@media print { html { font-size: 11px; } :root { --ink: #000; --paper: #fff; --card: #fff; --dim: #444; --line: #999; }
  body { max-width: none; padding: 0; } .columns { display: block; }
  .text { position: static; max-height: none; overflow: visible; margin-bottom: 1rem; }
  dd, blockquote { break-inside: avoid; } h3, dt { break-after: avoid; } .trigger { border: 1px solid #000; } }
)";

}  // namespace hearsay
