// Repairs: the light bulb, the preview of the cleaned article, everything at once, new numbers.
import fs from 'node:fs';
import { check, eventually, settles } from './report.mjs';
import { kStatus, sleep, until } from './window.mjs';

const clean = fs.readFileSync(new URL('../../articles/clean.md', import.meta.url), 'utf8');

// Yellow, or blue where a fix is preferred; in the text, or in the margin where the line leaves no place.
const kBulb = '.monaco-editor :is(.codicon-light-bulb, [class*="lightbulb-autofix"], [class*="gutter-lightbulb"])';

export async function repair(window) {
  const article = window.file('generated.md');
  await window.ask('open', article);
  await lightBulb(window, article);
  await preview(window, article);
  await everything(window, article);
  await onSave(window, article);
  await renumber(window);
}

/**
 * The entry of the light bulb's menu. The bulb may still be the one of the place where the cursor was before, and it stays away
 * after Escape until the cursor moves.
 */
async function action(window, title, line, character) {
  const bulb = window.page.locator(kBulb).filter({ visible: true }).first();
  const entry = window.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  await until(async () => {
    await window.page.keyboard.press('Escape');
    await window.goTo(line + 4, 0);
    await window.goTo(line, character);
    await bulb.click({ timeout: 3000 });
    return entry.waitFor({ timeout: 2000 }).then(() => true, () => false);
  });
  return entry;
}

async function lightBulb(window, article) {
  const before = await window.ask('text', article);
  await (await action(window, 'Remove the indentation', 1, 14)).click();
  await eventually('a fix from the light bulb', () => window.ask('text', article), (text) => text.startsWith('---\ntitle: "2026'));
  await settles('… clears its finding', async () => (await window.ask('findings', article)).some((line) => line.startsWith('FM001')), false);
  await window.ask('command', 'undo');
  await settles('… and is one undo step', () => window.ask('text', article), before);
  await eventually('… that brings the finding back', () => window.ask('findings', article), (list) => list.length === 3);
}

async function preview(window, article) {
  await window.command('trendlsp: Preview the Cleaned Article');
  await window.page.locator('.monaco-diff-editor .view-line').first().waitFor();
  await eventually('the preview is a diff', () => window.ask('tabs'), (tabs) => tabs.includes('generated.md ↔ cleaned'));
  const cleaned = `trendlsp-cleaned:${encodeURI(article)}`;
  await settles('… with what the fixes make of the article', () => window.ask('text', cleaned), clean);
  await eventually('… and nothing written', () => window.ask('text', article), (text) => text !== clean);
  await window.ask('command', 'workbench.action.closeActiveEditor');
}

async function everything(window, article) {
  await window.ask('open', article);
  await sleep(300);
  await window.command('trendlsp: Fix All Safe Findings');
  await settles('fix all', () => window.ask('text', article), clean);
  await settles('… leaves no finding', () => window.ask('findings', article), []);
  await eventually('… and the status item says so', () => window.texts(kStatus), ([text]) => text.includes('trendlsp: 0'));
  await window.page.keyboard.press('Control+S');
  await settles('… saved as it is shown', () => fs.readFileSync(article, 'utf8'), clean);
  await window.command('View: Focus Problems');
  await eventually('Problems lists nothing of it', () => window.texts('.markers-panel .monaco-list-row'), (rows) => !/generated|FM001/.test(rows.join()));
  await window.ask('command', 'workbench.action.focusActiveEditorGroup');
  await window.command('trendlsp: Fix All Safe Findings');
  await eventually('nothing left to fix is told', () => window.texts('.notification-toast'),
    (toasts) => toasts.some((text) => text.includes('nothing here can be fixed safely')));
  await window.command('Notifications: Clear All Notifications');
}

/** The setting that README and walkthrough show. */
async function onSave(window, article) {
  await window.ask('command', 'undo');
  await eventually('damaged again', () => window.ask('findings', article), (list) => list.length === 3);
  await window.ask('setting', '[markdown]', { 'editor.codeActionsOnSave': { 'source.fixAll.trendlsp': 'explicit' } });
  await window.goTo(0, 0);
  await window.page.keyboard.press('Control+S');
  await settles('fixed when it is saved', () => window.ask('text', article), clean);
  await settles('… on disk, too', () => fs.readFileSync(article, 'utf8'), clean);
  await window.ask('setting', '[markdown]', null);
}

async function renumber(window) {
  const file = window.file('numbers.md');
  const text = fs.readFileSync(file, 'utf8');
  await window.ask('open', file);
  await eventually('a number out of order', () => window.ask('findings', file), (list) => list.some((line) => line.startsWith('NU001')));
  await window.goTo(0, 0); // not at a heading: the command finds one
  await window.command('trendlsp: Renumber Everything');
  const expected = text.replaceAll('4. 成本', '3. 成本').replaceAll('4.1', '3.1');
  await settles('renumbered, mentions too', () => window.ask('text', file), expected);
  await window.ask('command', 'undo');
  check('… in one undo step', (await window.ask('text', file)) === text, await window.ask('text', file));
}
