// Chinese as display language: what a user reads of the extension and of the server.
//   node chinese.mjs SERVER [ARG…]       run.sh sets the environment
import fs from 'node:fs';
import path from 'node:path';
import { check, equal, eventually, finish } from './report.mjs';
import { kStatus, openWindow } from './window.mjs';

const [program, ...args] = process.argv.slice(2);
const article = fs.readFileSync(new URL('../../articles/generated-wrapper.md', import.meta.url), 'utf8');
const isHan = (text) => /\p{Script=Han}/u.test(text);

async function palette(window) {
  await window.page.keyboard.press('F1');
  await window.page.locator('.quick-input-widget input').first().fill('>trendlsp:');
  const rows = () => window.texts('.quick-input-list .monaco-list-row');
  await eventually('every command has a Chinese title', rows, (list) => list.length >= 7 && list.every(isHan));
  await window.page.keyboard.press('Escape');
}

async function rule(window) {
  await window.goTo(1, 14);
  await window.ask('command', 'trendlsp.showRule');
  const texts = () => Promise.all(window.page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')));
  await eventually('the page of a rule', texts, (list) => list.some((text) => text.includes('fm-indented：') && text.includes('错误')));
  await window.ask('command', 'workbench.action.closeActiveEditor');
}

async function walkthrough(window) {
  await window.ask('command', 'workbench.action.openWalkthrough', 'trendlsp.trendlsp#start');
  const texts = () => window.texts('.gettingStartedContainer');
  await eventually('the walkthrough', texts, ([text]) => text.includes('trendlsp 入门') && text.includes('打开一篇有问题的示例'));
  await window.page.locator('.gettingStartedContainer .step-title', { hasText: '养成习惯' }).first().click();
  const pages = async () => (await Promise.all(window.page.frames().map((frame) =>
    frame.evaluate(() => document.body.innerText).catch(() => '')))).join('\n');
  await eventually('… and its pages', pages, (text) => text.includes('写进 settings.json'));
}

const window = await openWindow({
  vsix: process.env.TREND_VSIX, files: { 'article.md': article }, path: [path.resolve(program), ...args], locale: 'zh-cn',
});
try {
  equal('the display language', await window.ask('language'), 'zh-cn');
  const file = window.file('article.md');
  await eventually('messages of findings', () => window.ask('messages', file), (list) => list.length === 3 && list.every(isHan));
  const outline = await window.ask('outline', file);
  check('tables and lists in the outline', outline.some((line) => line.includes('列表 · 3 项')), outline);
  const tooltip = () => window.page.locator(kStatus).getAttribute('aria-label');
  await eventually('the status item', tooltip, (text) => text.includes('问题：3') && text.includes('解析：'));
  await palette(window);
  await rule(window);
  await walkthrough(window);
  if (process.env.TREND_SHOTS) await window.page.screenshot({ path: path.join(process.env.TREND_SHOTS, 'chinese.png') });
} catch (error) {
  check('no exception', false, String(error.stack ?? error));
} finally {
  await window.close();
}
process.exit(finish());
