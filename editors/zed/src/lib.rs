//! trendlsp in Zed: starts the program found on PATH for Markdown. Settings under `lsp.trendlsp.binary` take precedence, which Zed sees to.
use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Trendlsp;

impl zed::Extension for Trendlsp {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("trendlsp")
            .ok_or("trendlsp is not on PATH: install it, e.g. `npm install --global trendlsp`")?;
        Ok(Command {
            command,
            args: vec!["--stdio".into()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Trendlsp);
