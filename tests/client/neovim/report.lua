-- Compares what Neovim shows with what is expected, prints one line a check, and both texts with
-- the first difference marked when they differ.
local report = { checks = 0, failures = 0, skipped = 0 }

local function say(text)
  io.stdout:write(text .. '\n')
  io.stdout:flush()
end

report.say = say

local function lines_of(value)
  local text = type(value) == 'string' and value or vim.inspect(value)
  return vim.split(text, '\n', { plain = true })
end

-- Prints `label`'s lines around line `at`, that one marked.
local function excerpt(label, lines, at)
  say('     ' .. label .. (' (%d lines)'):format(#lines))
  for number = math.max(1, at - 3), math.min(#lines, at + 6) do
    say(('     %s %3d %s'):format(number == at and '>' or '|', number, lines[number]))
  end
end

--- Passes when both are the same string, or equal values. Returns whether they are.
function report.equal(name, actual, expected)
  local ok = vim.deep_equal(actual, expected)
  report.checks = report.checks + 1
  say((ok and 'ok   ' or 'FAIL ') .. name)
  if not ok then
    report.failures = report.failures + 1
    local got, want, at = lines_of(actual), lines_of(expected), 1
    while got[at] ~= nil and got[at] == want[at] do
      at = at + 1
    end
    excerpt('expected', want, at)
    excerpt('got', got, at)
  end
  return ok
end

--- Names a check that this Neovim has no feature for; `needs` is what has it.
function report.skip(name, needs)
  report.skipped = report.skipped + 1
  say(('skip %s: needs %s'):format(name, needs))
end

--- As `equal`, and ends the run: for what the later checks stand on.
function report.require(name, actual, expected)
  if not report.equal(name, actual, expected) then
    error('cannot go on without: ' .. name, 0)
  end
end

return report
