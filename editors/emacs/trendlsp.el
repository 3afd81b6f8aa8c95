;;; trendlsp.el --- Trend articles in Markdown, by eglot or lsp-mode -*- lexical-binding: t -*-

;; SPDX-License-Identifier: MIT
;; Package-Requires: ((emacs "26.3"))

;;; Commentary:

;; (load "/path/to/trendlsp/editors/emacs/trendlsp")
;; (add-hook 'markdown-mode-hook #'eglot-ensure)     ; or #'lsp-deferred
;;
;; The program is looked for on `exec-path'; set `trendlsp-command' to run another.

;;; Code:

(defgroup trendlsp nil
  "Trend articles in Markdown."
  :group 'tools)

(defcustom trendlsp-command '("trendlsp" "--stdio")
  "The language server and its arguments."
  :type '(repeat string))

(defvar eglot-server-programs)
(declare-function lsp-register-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function make-lsp-client "lsp-mode")

(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons '(markdown-mode gfm-mode markdown-ts-mode)
                     (lambda (&rest _) trendlsp-command))))

;; An add-on: it runs beside another Markdown server.
(with-eval-after-load 'lsp-mode
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () trendlsp-command))
    :major-modes '(markdown-mode gfm-mode markdown-ts-mode)
    :server-id 'trendlsp
    :add-on? t)))

(provide 'trendlsp)
;;; trendlsp.el ends here
