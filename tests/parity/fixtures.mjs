// Holds the fixtures of the family markdownlint against markdownlint itself, options included.
//   node fixtures.mjs [MD013…]
// The expected findings are ours (lint_tests proves that); here markdownlint's must stand on the same lines. Exit status
// 0: they do, but for the cases that on_purpose.json names.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { lint } from 'markdownlint/sync';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, '../checks/markdownlint');
const package_folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve('markdownlint')));
const schema = JSON.parse(fs.readFileSync(path.join(package_folder, 'schema/markdownlint-config-schema.json'), 'utf8'));

/** Fixtures write what cannot be seen with marks. */
function decoded(text) {
  const marks = { '␍': '\r', '⇥': '\t', '␠': ' ', '⌀': '\u200B' };
  const plain = text.replace(/[␍⇥␠⌀]/g, (mark) => marks[mark]);
  return plain.replace(/⟦U\+([0-9A-F]+)⟧/g, (_, code) => String.fromCodePoint(parseInt(code, 16)));
}

/** The value of an option as markdownlint's schema wants it. */
function typed(rule, name, value) {
  const property = schema.properties[rule].oneOf.map((one) => one.properties?.[name]).find(Boolean);
  const types = [property?.type].flat();
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true';
  if (types.includes('integer') && /^-?\d+$/.test(value)) return Number(value);
  if (!types.includes('array')) return value;
  const items = value.split(',').map((item) => item.trim()).filter(Boolean);
  return items.every((item) => /^-?\d+$/.test(item)) ? items.map(Number) : items;
}

function config_of(rule, header) {
  const options = /\[options: ([^\]]*(?:\[[^\]]*\][^\]]*)*)\]/.exec(header)?.[1] ?? '';
  const config = {};
  for (const option of options.split(';').filter((one) => one.includes('='))) {
    const at = option.indexOf('=');
    const name = option.slice(0, at).trim();
    config[name] = typed(rule, name, option.slice(at + 1).trim());
  }
  // All rules run: alone, MD052 and MD053 find nothing in some articles.
  return { [rule]: Object.keys(config).length > 0 ? config : true };
}

function cases_of(rule, file) {
  const [, ...parts] = fs.readFileSync(file, 'utf8').split(/^%%% case: /m);
  return parts.map((part) => {
    const [header, ...rest] = part.split('\n');
    const sections = rest.join('\n').split(/^%%% /m);
    let text = decoded(sections[0]);
    if (sections.some((section) => section.startsWith('eof'))) text = text.replace(/\n$/, '');
    const findings = sections.find((section) => section.startsWith('findings\n')) ?? '';
    const ours = findings.split('\n').filter((line) => line.includes(` ${rule} `)).map((line) => parseInt(line, 10));
    return { title: header.replace(/\s*\[.*/, ''), text, config: config_of(rule, header), ours, other: /\[(?:.*\W)?rules:/.test(header) };
  });
}

const lines = (numbers) => [...new Set(numbers)].sort((a, b) => a - b).join(' ') || 'none';
const wanted = process.argv.slice(2);
const known = JSON.parse(fs.readFileSync(path.join(here, 'on_purpose.json'), 'utf8')).filter((entry) => entry.fixture);
let count = 0;
let failures = 0;
for (const name of fs.readdirSync(folder).filter((file) => /^md\d+\.md$/.test(file)).sort()) {
  const rule = name.slice(0, 5).toUpperCase();
  if (wanted.length > 0 && !wanted.includes(rule)) continue;
  for (const one of cases_of(rule, path.join(folder, name))) {
    if (one.other || known.some((entry) => entry.fixture === name && entry.case === one.title)) continue;
    const theirs = lint({ strings: { text: one.text }, config: one.config, handleRuleFailures: true }).text;
    const [us, them] = [lines(one.ours), lines(theirs.filter((finding) => finding.ruleNames[0] === rule).map((finding) => finding.lineNumber))];
    count += 1;
    if (us === them) continue;
    failures += 1;
    console.log(`FAIL ${name}: ${one.title}\n  ours   ${us}\n  theirs ${them}`);
  }
}
console.log(`${count} cases, ${failures} differ`);
process.exit(failures === 0 && count > 0 ? 0 : 1);
