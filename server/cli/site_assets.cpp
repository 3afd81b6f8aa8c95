// Written by hand, small; pages without the script show both languages and all rules.
#include "server/cli/site_assets.h"

namespace trend::cli {

const std::string_view kSiteStyle = R"css(:root {
  color-scheme: light dark;
  --text: #1d2026; --soft: #565c68; --line: #d8dbe1; --back: #ffffff; --panel: #f5f6f8;
  --link: #0b57a8; --mark: #ffe08a; --error: #b3261e; --warning: #8a5300; --info: #1f5fa8; --good: #1d6b34;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e4e6ea; --soft: #a5abb7; --line: #3a3f49; --back: #16181c; --panel: #20232a;
    --link: #8ab8f5; --mark: #6b5300; --error: #ff9c94; --warning: #f3bd6b; --info: #93c1ff; --good: #86d39c;
  }
}
* { box-sizing: border-box; }
html { font: 16px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; color: var(--text); background: var(--back); overflow-wrap: anywhere; }
[data-language="zh"] body .en, [data-language="en"] body .zh { display: none; }
html:not([data-language]) span.zh + span.en::before { content: " · "; }
html:not([data-language]) .languages { display: none; }
main, .top, footer { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, pre:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px;
}
.top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; padding-top: 1rem; padding-bottom: .5rem; }
.home { font-weight: 700; text-decoration: none; color: var(--text); }
.languages { margin-left: auto; display: flex; gap: .25rem; }
button, input, select { font: inherit; color: inherit; background: var(--panel); border: 1px solid #7f8591; border-radius: .4rem; padding: .25rem .7rem; }
button[aria-pressed="true"] { background: var(--link); color: var(--back); border-color: var(--link); }
footer { color: var(--soft); border-top: 1px solid var(--line); margin-top: 3rem; padding-top: 1rem; padding-bottom: 2rem; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .4rem; }
code, pre { font-family: ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .92em; }
:not(pre) > code { background: var(--panel); border-radius: .25rem; padding: .1em .3em; }
pre { background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; padding: .7rem .9rem; margin: 0;
  overflow: auto; white-space: pre-wrap; line-height: 1.5; }
mark { background: var(--mark); color: inherit; border-radius: .15rem; }
mark:empty { border-left: 3px solid var(--error); }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--panel); }
.summary { font-size: 1.1rem; margin: 0 0 1rem; }
.facts { display: grid; grid-template-columns: fit-content(40%) 1fr; gap: .15rem 1rem; margin: 1rem 0; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.example { margin: 1rem 0 1.5rem; border: 1px solid var(--line); border-left: .3rem solid var(--good); border-radius: .4rem; padding: .6rem 1rem 1rem; }
.example.wrong { border-left-color: var(--error); }
.example figcaption { font-weight: 600; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.pair > div { min-width: 0; }
.what, .after { margin: .6rem 0 .3rem; color: var(--soft); font-size: .9rem; }
.after { font-weight: 600; color: var(--good); font-size: 1rem; margin-top: 1rem; }
iframe { width: 100%; border: 1px solid var(--line); border-radius: .4rem; background: transparent; display: block; }
.nothing { color: var(--soft); margin: 0; }
.findings { padding-left: 1.2rem; margin: .8rem 0 0; }
.severity { font-weight: 600; }
.severity.error { color: var(--error); } .severity.warning { color: var(--warning); } .severity.info, .severity.hint { color: var(--info); }
.place { font-family: ui-monospace, Consolas, monospace; color: var(--soft); }
.fix { color: var(--soft); }
.search { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin: 1rem 0; }
.search label { display: grid; font-size: .85rem; color: var(--soft); }
.search label { flex: 0 1 8.2rem; min-width: 0; }
.search label:first-child { flex: 1 1 14rem; }
.search button { padding: .4rem .8rem; }
.search input, .search select { width: 100%; color: var(--text); font-size: 1rem; padding: .4rem .6rem; }
html:not([data-language]) .search, [hidden] { display: none !important; }
.rules { list-style: none; margin: 0; padding: 0; }
.rules li { display: grid; grid-template-columns: 14rem 1fr max-content; gap: 0 1rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.rules .name { color: var(--soft); font-size: .9em; }
.rules a { text-decoration: none; }
.rules a:hover, .rules a:focus { text-decoration: underline; }
.rules .tags { color: var(--soft); font-size: .85rem; text-align: right; }
.count { color: var(--soft); font-size: .85em; font-weight: 400; }
.steps { display: flex; justify-content: space-between; gap: 1rem; margin-top: 2.5rem; }
@media (max-width: 46rem) {
  .search label { flex-basis: 45%; flex-grow: 1; }
  .search label:first-child { flex-basis: 100%; }
  .pair, .rules li { grid-template-columns: 1fr; }
  .rules .tags { text-align: left; }
}
@media print {
  .top nav, .languages, .search, .steps { display: none; }
  .example, pre, li { break-inside: avoid; }
  a { color: inherit; }
}
)css";

const std::string_view kSiteScript = R"js('use strict';
(() => {
  const root = document.documentElement;
  const languages = { zh: 'zh-Hans', en: 'en' };
  const stored = () => { try { return localStorage.getItem('language'); } catch { return null; } };
  const asked = new URLSearchParams(location.search).get('lang') || stored();
  const all = (selector) => [...document.querySelectorAll(selector)];

  // The choice travels in links too: pages opened as files share no storage in some browsers.
  function keep(language) {
    try { localStorage.setItem('language', language); } catch { /* the links do it */ }
    for (const link of all('a[href]')) {
      const [path, hash] = link.getAttribute('href').split('#');
      if (path && !/^[a-z]+:/.test(path))
        link.setAttribute('href', path.split('?')[0] + '?lang=' + language + (hash ? '#' + hash : ''));
    }
  }
  function show(language) {
    root.dataset.language = language;
    root.lang = languages[language];
    for (const button of all('button[data-language]'))
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    fit();
  }
  // Frames get the height of what they show.
  function fit() {
    for (const frame of all('iframe')) {
      const body = frame.contentDocument && frame.contentDocument.body;
      if (body && frame.clientWidth > 0)
        frame.style.height = Math.ceil(body.getBoundingClientRect().height) + 3 + 'px';
    }
  }

  // The search: every word must occur; what stands in id, name or summary counts more than the page.
  function search() {
    const input = document.getElementById('search');
    if (!input) return;
    const texts = window.trendlspTexts || {};
    const filters = all('.search select');
    const items = all('.rules li');
    const found = document.getElementById('found');
    const score = (item, words) => {
      const name = item.dataset.id.toLowerCase() + ' ' + item.dataset.name;
      const near = item.textContent.toLowerCase() + ' ' + item.dataset.also;
      const far = texts[item.dataset.id] || '';
      let sum = 0;
      for (const word of words) {
        if (item.dataset.id.toLowerCase() === word || item.dataset.name === word) sum += 100;
        else if (item.dataset.also.split(' ').includes(word)) sum += 50;
        else if (name.includes(word)) sum += 20;
        else if (near.includes(word)) sum += 5;
        else if (far.includes(word)) sum += 1;
        else return 0;
      }
      return sum || 1;
    };
    let best = null;
    function update() {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      let top = 0;
      best = null;
      for (const item of items) {
        const fits = filters.every((f) => !f.value || item.dataset[f.name] === f.value);
        const points = fits ? score(item, words) : 0;
        item.hidden = points === 0;
        if (points > 0) ++count;
        if (points > top) [top, best] = [points, item];
      }
      for (const group of all('.group'))
        group.hidden = !group.querySelector('li:not([hidden])');
      found.textContent = count + ' / ' + items.length;
      const hash = input.value ? '#q=' + encodeURIComponent(input.value) : location.pathname + location.search;
      try { history.replaceState(null, '', hash); } catch { /* a file */ }
    }
    const query = /^#q=(.*)$/.exec(location.hash);
    if (query) input.value = decodeURIComponent(query[1]);
    input.addEventListener('input', update);
    for (const filter of filters) filter.addEventListener('change', update);
    input.form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (best) location.href = best.querySelector('a').href;
    });
    update();
  }

  root.dataset.language = languages[asked] ? asked : /^zh/i.test(navigator.language) ? 'zh' : 'en';
  document.addEventListener('DOMContentLoaded', () => {
    show(root.dataset.language);
    if (languages[asked]) keep(asked);
    for (const button of all('button[data-language]'))
      button.addEventListener('click', () => { show(button.dataset.language); keep(button.dataset.language); });
    search();
  });
  window.addEventListener('load', fit);
  window.addEventListener('resize', fit);
})();
)js";

const std::string_view kReaderHead =
    R"html(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<base target="_blank"><style>:root{color-scheme:light dark}
body{font:15px/1.6 system-ui,"Noto Sans CJK SC",sans-serif;margin:0;padding:6px 12px;display:flow-root;overflow-wrap:anywhere}
h1{font-size:1.4em}h2{font-size:1.2em}h3{font-size:1.05em}h1,h2,h3,p,ul,ol,pre,table,blockquote{margin:.4em 0}
table{border-collapse:collapse}th,td{border:1px solid #8888;padding:2px 8px}
pre,code{font-family:ui-monospace,monospace;background:#8882}pre{padding:6px 8px;white-space:pre-wrap}
blockquote{border-left:3px solid #8888;padding-left:10px;margin-left:0}</style>)html";

}  // namespace trend::cli
