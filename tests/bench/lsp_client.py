"""The least of a language client: frames over pipes, and the time at which an answer was there."""
import json
import os
import select
import subprocess
import time

URI = "file:///bench/2026-03-18.md"


class Server:
    """One server process with one document. A wait longer than `patience` seconds raises TimeoutError."""

    def __init__(self, command, patience=60):
        self.began = time.perf_counter()
        self.patience = patience
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.out = self.process.stdout.fileno()
        self.buffer = b""
        self.version = 0

    def frame(self, method, params, number=None):
        message = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    def send(self, data):
        """Writes all of it, taking in what comes meanwhile: a server may answer before it has read everything."""
        fd = self.process.stdin.fileno()
        os.set_blocking(fd, False)
        view = memoryview(data)
        while view:
            readable, writable, _ = select.select([self.out], [fd], [], self.patience)
            if not readable and not writable:
                raise TimeoutError
            if writable:
                view = view[os.write(fd, view[:1 << 16]):]
            if readable and not self.take():
                raise EOFError

    def take(self):
        data = os.read(self.out, 1 << 20)
        self.buffer += data
        return data

    def pop(self):
        """The next whole message, or None."""
        head = self.buffer.find(b"\r\n\r\n")
        if head < 0:
            return None
        size = int(self.buffer[:head].lower().split(b"content-length:")[1].split(b"\r\n")[0])
        if len(self.buffer) < head + 4 + size:
            return None
        message = self.buffer[head + 4:head + 4 + size]
        self.buffer = self.buffer[head + 4 + size:]
        return message

    def wait(self, is_it):
        """Reads until a message fits; gives it and the time when it was complete."""
        end = time.perf_counter() + self.patience
        while True:
            while (message := self.pop()) is not None:
                now = time.perf_counter()
                if is_it(message):
                    return message, now
                self.answer(message)
            if not select.select([self.out], [], [], max(0, end - time.perf_counter()))[0]:
                raise TimeoutError
            if not self.take():
                raise EOFError

    def answer(self, message):
        """A server's own requests are answered with nothing; it may wait for that."""
        if b'"id":' in message and b'"method":' in message:
            number = json.loads(message)["id"]
            body = json.dumps({"jsonrpc": "2.0", "id": number, "result": None}).encode()
            self.send(b"Content-Length: %d\r\n\r\n" % len(body) + body)

    def initialize(self):
        """Milliseconds from before the process existed to its answer."""
        params = {"processId": None, "rootUri": None, "capabilities": {"textDocument": {
            "synchronization": {}, "publishDiagnostics": {"versionSupport": True}}}}
        self.send(self.frame("initialize", params, 1))
        answer, now = self.wait(lambda m: b'"id":1' in m and b'"result"' in m)
        sync = json.loads(answer)["result"]["capabilities"].get("textDocumentSync", 1)
        self.incremental = (sync if isinstance(sync, int) else sync.get("change", 1)) == 2
        self.send(self.frame("initialized", {}))
        return (now - self.began) * 1000

    def diagnostics(self):
        want = b'"version":%d' % self.version
        return self.wait(lambda m: b"publishDiagnostics" in m and want in m.replace(b'"version": ', b'"version":'))[1]

    def open(self, text):
        """Milliseconds to the diagnostics."""
        self.version += 1
        self.text = text
        data = self.frame("textDocument/didOpen", {"textDocument": {
            "uri": URI, "languageId": "markdown", "version": self.version, "text": text}})
        begin = time.perf_counter()
        self.send(data)
        return (self.diagnostics() - begin) * 1000

    def change(self, line, column, length, text):
        """The frame that replaces `length` characters of a line, as this server wants it."""
        self.version += 1
        lines = self.text.split("\n")
        lines[line] = lines[line][:column] + text + lines[line][column + length:]
        self.text = "\n".join(lines)
        change = {"text": self.text}
        if self.incremental:
            change = {"text": text, "range": {"start": {"line": line, "character": column},
                                              "end": {"line": line, "character": column + length}}}
        return self.frame("textDocument/didChange", {
            "textDocument": {"uri": URI, "version": self.version}, "contentChanges": [change]})

    def timed(self, frames):
        """Milliseconds from the first byte of the frames to the diagnostics of the last version."""
        data = b"".join(frames)
        begin = time.perf_counter()
        self.send(data)
        return (self.diagnostics() - begin) * 1000

    def memory(self):
        """Mebibytes resident now, and at most so far."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            lines = dict(line.split(":", 1) for line in status if line.startswith(("VmRSS", "VmHWM")))
        return tuple(int(lines[key].split()[0]) / 1024 for key in ("VmRSS", "VmHWM"))

    def stop(self, patience=5):
        try:
            self.send(self.frame("shutdown", None, 2) + self.frame("exit", None))
            self.process.wait(patience)
        except (OSError, EOFError, TimeoutError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()


def middle_line(text):
    """The line of prose nearest the middle, and a column in it behind a few characters."""
    lines = text.split("\n")
    for step in range(len(lines)):
        for line in (len(lines) // 2 + step, len(lines) // 2 - step):
            if 0 <= line < len(lines) and len(lines[line]) > 30 and "\u4e00" <= lines[line][0] <= "\u9fff":
                return line, 6
    return len(lines) // 2, 0
