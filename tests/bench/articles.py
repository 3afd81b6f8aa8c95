#!/usr/bin/env python3
"""Writes made-up trend articles, so that measuring needs no others: articles.py FOLDER COUNT [BYTES] [SEED]

One call gives the same files everywhere. They hold what real ones do (front matter, numbered sections, tables, lists, code, links,
quotes, footnotes) and, about every second screen, something that a rule has to say a word about.
"""
import os
import random
import sys

SUBJECTS = ["存储引擎", "向量索引", "查询优化器", "模型推理", "边缘计算", "电池材料", "开源社区", "数据治理"]
CLAIMS = ["写入更稳，尾延迟下降了 {n}%", "成本在一年里降到原来的 {n}%", "团队从 {n} 人扩到了两倍", "有 {n} 家公司把它用在生产环境里",
          "瓶颈从磁盘移到了网络", "多数工作花在迁移与回滚上", "文档比代码更早成为短板", "测试覆盖率停在 {n}% 左右"]
LINKS = ["后来", "不过", "与此同时", "因此", "从数据看", "一位维护者说"]
SLIPS = ["使用Docker部署到3台机器", "结果( 见下表)并不意外", "总体上,差别不大", "这是**“关键”**所在", "详见 https://example.org/raw 一文"]
CODE = "for shard in shards:\n    shard.compact(level=2)\n    print(shard.name, shard.size)\n"


def sentence(rng):
    claim = rng.choice(CLAIMS).format(n=rng.randint(3, 97))
    text = f"{rng.choice(LINKS)}，{rng.choice(SUBJECTS)}{claim}"
    dice = rng.random()
    if dice < 0.08:
        return text + f"，**重点**在 `shard_{rng.randint(1, 9)}`。"
    if dice < 0.14:
        return text + f"，见[报告](https://example.org/{rng.randint(1, 999)})。"
    return text + ("；" + rng.choice(SLIPS) + "。" if dice > 0.93 else "。")


def paragraph(rng):
    return "".join(sentence(rng) for _ in range(rng.randint(2, 5))) + "\n"


def table(rng):
    rows = ["| 路线 | 优点 | 代价 |", "| --- | --- | --- |"]
    rows += [f"| **{rng.choice(SUBJECTS)}** | 部署简单，兼容旧版本 | {rng.randint(1, 90)} 人日 |" for _ in range(rng.randint(3, 7))]
    return "\n".join(rows) + "\n"


def items(rng):
    mark = rng.choice(["- ", "1. "])
    return "".join((f"{i + 1}. " if mark == "1. " else mark) + sentence(rng) + "\n" for i in range(rng.randint(3, 6)))


def section(rng, number):
    parts = [f"## {number}. {rng.choice(SUBJECTS)}的{rng.choice(['现状', '取舍', '路线'])}\n"]
    for sub, name in enumerate(["现状", "对比", "建议"], 1):
        parts.append(f"### {number}.{sub} {name}\n")
        parts.append(paragraph(rng))
        parts.append({"现状": paragraph, "对比": table, "建议": items}[name](rng))
    if rng.random() < 0.3:
        parts.append("```python\n" + CODE + "```\n")
    if rng.random() < 0.2:
        parts.append("> " + sentence(rng) + "\n")
    return "\n".join(parts) + "\n"


def article(seed, size):
    """An article of about `size` bytes (at least its head)."""
    rng = random.Random(seed)
    text = [f"---\ntitle: \"{rng.choice(SUBJECTS)}趋势\"\ndate: 2026-0{rng.randint(1, 9)}-1{rng.randint(0, 9)}\n---\n\n# {rng.choice(SUBJECTS)}趋势\n\n"]
    length, number = len(text[0].encode()), 0
    while length < size:
        number += 1
        # Small articles end in a paragraph, so that the size is met.
        text.append(section(rng, number) if size - length > 1200 else paragraph(rng) + "\n")
        length += len(text[-1].encode())
    return "".join(text).rstrip("\n") + "\n"


def write_folder(folder, count, size=None, seed=1):
    """`count` articles, of `size` bytes each or, without it, as long as real ones are: 2 to 60 KB, 15 on average."""
    rng = random.Random(seed)
    for number in range(count):
        target = os.path.join(folder, f"{2020 + number // 400 % 6}", f"{number // 100:04d}")
        os.makedirs(target, exist_ok=True)
        want = size or int(min(60_000, max(2_000, rng.lognormvariate(9.4, 0.7))))
        with open(os.path.join(target, f"2026-03-{number % 28 + 1:02d}-{number:05d}.md"), "w", encoding="utf-8") as file:
            file.write(article(seed * 1_000_003 + number, want))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    write_folder(sys.argv[1], *[int(word) for word in sys.argv[2:]])
