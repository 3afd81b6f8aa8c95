# trendlsp for kakoune-lsp 17 and later: source this file from kakrc, below the lines that set kakoune-lsp up.
hook -group lsp-filetype-markdown global BufSetOption filetype=markdown %{
    set-option buffer lsp_servers %{
        [trendlsp]
        command = "trendlsp"
        args = ["--stdio"]
        root_globs = [".trendlsp.yaml", ".git"]
    }
}
