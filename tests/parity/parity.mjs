// Holds the profile markdownlint against markdownlint itself: a table of findings on both sides, by rule.
//   node parity.mjs PROGRAM [--rules MD001,MD013] [--show] [--articles] [PATH…]
// Without paths: the articles beside this file and tests/articles; more from the folder TREND_ARTICLES.
// A finding is a rule on a line of a file. --show lists those of one side only; --articles counts every article that
// differs. Exit status 0: every rule, and all together, has precision and recall of at least 95 %.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from 'markdownlint/sync';

const least = 0.95;
const here = path.dirname(fileURLToPath(import.meta.url));

function read_arguments(words) {
  const options = { program: '', rules: undefined, show: false, articles: false, paths: [] };
  for (let i = 0; i < words.length; i += 1) {
    if (words[i] === '--rules') options.rules = new Set(words[(i += 1)].split(','));
    else if (words[i] === '--show') options.show = true;
    else if (words[i] === '--articles') options.articles = true;
    else if (!options.program) options.program = path.resolve(words[i]);
    else options.paths.push(words[i]);
  }
  if (options.paths.length === 0) {
    options.paths = [path.join(here, 'articles'), path.join(here, '../articles')];
    if (process.env.TREND_ARTICLES) options.paths.push(process.env.TREND_ARTICLES);
  }
  return options;
}

/** All .md files of the paths, in order. */
function articles_of(paths) {
  const found = [];
  for (const one of paths) {
    if (fs.statSync(one).isDirectory()) found.push(...articles_of(fs.readdirSync(one).sort().map((name) => path.join(one, name))));
    else if (one.endsWith('.md')) found.push(path.resolve(one));
  }
  return found;
}

const key = (file, rule, line) => `${rule}\t${file}\t${line}`;

function theirs(files) {
  const found = new Set();
  for (const [file, findings] of Object.entries(lint({ files, handleRuleFailures: true }))) {
    for (const one of findings) found.add(key(file, one.ruleNames[0], one.lineNumber));
  }
  return found;
}

function ours(program, files) {
  const found = new Set();
  const args = ['--check', '--no-config', '--profile=markdownlint', '--output-format=jsonl'];
  for (let i = 0; i < files.length; i += 500) {
    const run = spawnSync(program, [...args, ...files.slice(i, i + 500)], { encoding: 'utf8', maxBuffer: 1 << 30 });
    if (run.error || run.status > 1) throw new Error(`${program} failed: ${run.error ?? run.stderr}`);
    for (const line of run.stdout.split('\n').filter((text) => text.startsWith('{"path"'))) {
      const one = JSON.parse(line);
      if (one.rule?.startsWith('MD')) found.add(key(path.resolve(one.path), one.rule, one.line));
    }
  }
  return found;
}

/** What articles beside this file differ in on purpose; see the README. */
function on_purpose() {
  const entries = JSON.parse(fs.readFileSync(path.join(here, 'on_purpose.json'), 'utf8'));
  return new Set(entries.filter((entry) => entry.file).map(({ file, rule, line }) => key(path.resolve(here, file), rule, line)));
}

function counts(us, them, rules) {
  const table = new Map();
  const row = (rule) => {
    if (!table.has(rule)) table.set(rule, { ours: 0, theirs: 0, both: 0 });
    return table.get(rule);
  };
  for (const [set, other, column] of [[us, them, 'ours'], [them, us, 'theirs']]) {
    for (const one of set) {
      const rule = one.slice(0, one.indexOf('\t'));
      if (rules && !rules.has(rule)) continue;
      row(rule)[column] += 1;
      if (column === 'ours' && other.has(one)) row(rule).both += 1;
    }
  }
  return new Map([...table].sort());
}

const ratio = (part, whole) => (whole === 0 ? 1 : part / whole);
const shares = ({ ours: us, theirs: them, both }) => [ratio(both, us), ratio(both, them)];
const percent = (share) => `${(Math.floor(share * 1000) / 10).toFixed(1)} %`.padStart(9);

function print_row(name, row) {
  const failed = shares(row).some((share) => share < least);
  const columns = [row.ours, row.theirs, row.both].map((count) => String(count).padStart(7)).join('');
  console.log(`${name.padEnd(7)}${columns}${shares(row).map(percent).join('')}${failed ? '  FAIL' : ''}`);
  return !failed;
}

function print_differences(us, them, rules) {
  const all = [...us].filter((one) => !them.has(one)).map((one) => `ours    ${one}`);
  all.push(...[...them].filter((one) => !us.has(one)).map((one) => `theirs  ${one}`));
  const place = (text) => text.slice(8).replace(/\d+$/, (line) => line.padStart(9, '0'));
  all.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  for (const one of all) if (!rules || rules.has(one.slice(8, 13))) console.log(one.replaceAll('\t', '  '));
}

function print_articles(us, them) {
  const differ = new Map();
  for (const [set, other] of [[us, them], [them, us]])
    for (const one of set)
      if (!other.has(one)) {
        const file = one.split('\t')[1];
        differ.set(file, (differ.get(file) ?? 0) + 1);
      }
  for (const [file, count] of [...differ].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)}  ${file}`);
}

const options = read_arguments(process.argv.slice(2));
const files = articles_of(options.paths);
const known = on_purpose();
const pick = (set) => new Set([...set].filter((one) => !known.has(one)));
const [us, them] = [pick(ours(options.program, files)), pick(theirs(files))];
const table = counts(us, them, options.rules);
if (options.show) print_differences(us, them, options.rules);
if (options.articles) print_articles(us, them);
console.log(`${files.length} articles\nrule      ours theirs   both precision recall`);
const total = { ours: 0, theirs: 0, both: 0 };
let good = table.size > 0;
for (const [rule, row] of table) {
  for (const column of Object.keys(total)) total[column] += row[column];
  good = print_row(rule, row) && good;
}
good = print_row('all', total) && good;
process.exit(good ? 0 : 1);
