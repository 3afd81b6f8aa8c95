// What is seen in an article as its pipeline left it: squiggles, Problems, Outline, hover, status item, pages of rules.
import { check, equal, eventually, settles } from './report.mjs';
import { kStatus, sleep, until } from './window.mjs';

const kFindings = ['FM001 error 2:1-5:16', 'CB001 error 7:13-7:24', 'WS004 information 95:4-95:4'];

const kOutline = [
  '8 2026 年开源数据库的三个方向',
  '  14 存算分离：把数据放进对象存储',
  '    16 1.1 现状',
  '    24 1.2 路线对比',
  '    32 1.3 给工程团队的建议',
];

const kHover = `**存算分离：把数据放进对象存储**

Section 1 of 4`;

export async function look(window) {
  const article = window.file('generated.md');
  await window.page.locator('.monaco-editor .squiggly-error').first().waitFor();
  check('squiggles in the editor', true);
  await settles('findings and their places', () => window.ask('findings', article), kFindings);
  await problems(window);
  await outline(window, article);
  await hover(window, article);
  await eventually('the status item: findings and parse time', () => window.texts(kStatus),
    ([text]) => /^trendlsp: 3 · \d+(\.\d+)? ms$/.test(text.trim()));
  equal('folded: the wrapper fence hides nothing', (await window.ask('folds', article)).includes('8-94'), true);
  await rule(window);
}

async function problems(window) {
  await window.command('View: Focus Problems');
  for (const code of ['FM001', 'CB001', 'WS004']) {
    await eventually(`Problems lists ${code}`, () => window.texts('.markers-panel .monaco-list-row'),
      (rows) => rows.some((row) => row.includes(code) && row.includes('trendlsp')));
  }
}

async function outline(window, article) {
  const symbols = await window.ask('outline', article);
  equal('outline through the damage', symbols.filter((line) => kOutline.includes(line)), kOutline);
  check('tables stand in it', symbols.includes('      26 路线 · 3×3'), symbols);
  await window.command('Explorer: Focus on Outline View');
  const rows = () => window.texts('.outline-tree .monaco-list-row');
  await eventually('the Outline view shows it', rows, (seen) => ['2026 年开源数据库的三个方向', '存算分离'].every((name) =>
    seen.some((row) => row.includes(name))));
}

async function hover(window, article) {
  const text = await window.ask('hover', article, 13, 4);
  check('hover over a heading', text.startsWith(kHover), text);
  await window.goTo(13, 4);
  await window.command('Show or Focus Hover');
  await eventually('… and on the screen', () => window.texts('.monaco-hover:not(.hidden) .hover-contents'),
    (texts) => texts.some((seen) => seen.includes('Section 1 of 4')));
  await window.page.keyboard.press('Escape');
}

/** Texts of all web views: the Markdown preview is a frame in a frame. */
async function previews(window) {
  const texts = [];
  for (const frame of window.page.frames()) {
    texts.push(await frame.evaluate(() => document.body?.innerText ?? '').catch(() => ''));
  }
  return texts;
}

async function rule(window) {
  const reads = (words) => (texts) => texts.some((text) => words.every((word) => text.includes(word)));
  await window.goTo(1, 14);
  await window.command('trendlsp: Show Rule');
  await eventually('the page of the rule at the cursor', () => previews(window), reads(['FM001 fm-indented', 'Wrong', 'The text starts here.']));
  await window.ask('command', 'workbench.action.closeActiveEditor');
  // The id in a hover is a link to the page.
  await window.goTo(6, 14);
  await window.command('Show or Focus Hover');
  const link = window.page.locator('.monaco-hover:not(.hidden) a.code-link').first();
  await link.waitFor();
  await link.click();
  await eventually('the page behind the id in a hover', () => previews(window), reads(['CB001 body-in-fence', 'the whole article is wrapped']));
  await until(() => window.ask('tabs'), (tabs) => tabs.length > 1);
  await window.ask('command', 'workbench.action.closeActiveEditor');
  await sleep(300);
}
