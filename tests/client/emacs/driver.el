;;; driver.el --- What a user of eglot sees of trendlsp -*- lexical-binding: t -*-

;;; Commentary:
;; Loaded by run.sh: opens the damaged and the clean article with the server `trendlsp' and prints one line a check.

;;; Code:

(require 'cl-lib)
;; Where Debian puts packages; --quick leaves it out.
(let ((default-directory "/usr/share/emacs/site-lisp/elpa/"))
  (when (file-directory-p default-directory)
    (normal-top-level-add-subdirs-to-load-path)))
(require 'markdown-mode)
(require 'eglot)
(require 'imenu)
(load (expand-file-name "trendlsp" (getenv "TREND_EMACS_FILES")) nil t)

(defvar trend-checks 0)
(defvar trend-failed 0)
(defvar trend-patience (/ (string-to-number (or (getenv "TREND_PATIENCE") "20000")) 1000.0) "Seconds to wait for an answer.")

(defun trend-check (name ok &optional seen)
  "Print whether NAME is OK, else what was SEEN."
  (setq trend-checks (1+ trend-checks))
  (unless ok (setq trend-failed (1+ trend-failed)))
  (princ (if ok (format "ok    %s\n" name) (format "FAIL  %s: saw %S\n" name seen))))

(defun trend-wait (condition)
  "Let processes and timers run until CONDITION returns non-nil or patience ends."
  (let ((end (+ (float-time) trend-patience)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.05))
    value))

(defun trend-diagnostics ()
  "The findings in this buffer, sorted: \"LINE CODE\"."
  (sort (mapcar (lambda (diagnostic)
                  (let ((text (flymake-diagnostic-text diagnostic)))
                    (format "%d %s" ;; Places of the text before an edit remain for a moment.
                            (line-number-at-pos (min (flymake-diagnostic-beg diagnostic) (point-max)))
                            (if (string-match "\\b[A-Z][A-Z][0-9]\\{3\\}\\b" text) (match-string 0 text) text))))
                (flymake-diagnostics))
        #'string<))

(defun trend-managed-soon-p ()
  "Whether eglot manages this buffer by itself when an idle moment comes."
  (run-hooks 'post-command-hook)
  (eglot-managed-p))

(defun trend-pause ()
  "What a pause in typing does: eglot tells the server of changes in idle moments, which batch has none of."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(defun trend-open (name)
  "Visit the article NAME and wait until eglot manages it."
  (switch-to-buffer (find-file-noselect (expand-file-name name (getenv "TREND_ARTICLES"))))
  (markdown-mode)
  ;; A second article of the folder is managed by the same server, without being asked.
  (unless (trend-managed-soon-p) (ignore-errors (apply #'eglot (eglot--guess-contact))))
  (trend-wait #'eglot-managed-p))

(defun trend-imenu-names (index)
  "All names in the imenu INDEX, nested ones too."
  (cl-loop for (name . rest) in index
           collect (substring-no-properties name)
           when (and (consp rest) (consp (car rest))) append (trend-imenu-names rest)))

(defun trend-actions-at (line)
  "The code actions that the server offers on LINE, as eglot gets them."
  (goto-char (point-min))
  (forward-line (1- line))
  (append (jsonrpc-request
           (eglot-current-server) :textDocument/codeAction
           (list :textDocument (eglot--TextDocumentIdentifier)
                 :range (list :start (eglot--pos-to-lsp-position (line-beginning-position))
                              :end (eglot--pos-to-lsp-position (line-end-position)))
                 :context (list :diagnostics [])))
          nil))

(defun trend-apply (action)
  "Apply ACTION the way eglot does when its user chooses it."
  (let ((server (eglot-current-server)))
    (if (fboundp 'eglot-execute)
        (eglot-execute server action)
      (eglot--apply-workspace-edit (plist-get action :edit)))))

(defun trend-drive ()
  "Run all checks and leave with a status."
  (setq eglot-confirm-server-initiated-edits nil
        eglot-connect-timeout trend-patience
        flymake-no-changes-timeout 0.1)
  (trend-check "the server starts for an article" (trend-open "damaged.md"))
  (when (eglot-managed-p)
    (let ((expected '("2 FM001" "7 CB001" "95 WS004")))
      (trend-wait (lambda () (= (length (flymake-diagnostics)) 3)))
      (trend-check "three findings, each on its line" (equal (trend-diagnostics) expected) (trend-diagnostics)))
    (let ((names (trend-imenu-names (funcall imenu-create-index-function))))
      (trend-check "imenu shows the outline through the damage"
                   (cl-some (lambda (name) (string-match-p "1.1 现状" name)) names) names))
    (let* ((reply (jsonrpc-request (eglot-current-server) :textDocument/hover
                                   (list :textDocument (eglot--TextDocumentIdentifier) :position '(:line 1 :character 13))))
           (text (format "%S" (plist-get reply :contents))))
      (trend-check "hover explains the front matter" (string-match-p "FM001\\|front matter\\|title" text) text))
    (let* ((actions (trend-actions-at 2))
           (fix (cl-find-if (lambda (action) (string-match-p "Remove the indentation" (plist-get action :title))) actions)))
      (trend-check "the fix is in the menu" fix (mapcar (lambda (action) (plist-get action :title)) actions))
      (when fix
        (trend-apply fix)
        (trend-check "it takes the indentation out" (progn (goto-char (point-min)) (search-forward "\ntitle: " nil t)))
        (trend-pause)
        (trend-wait (lambda () (not (member "2 FM001" (trend-diagnostics)))))
        (trend-check "and its finding disappears" (not (member "2 FM001" (trend-diagnostics))) (trend-diagnostics))))
    (trend-check "a clean article is managed as well" (trend-open "clean.md"))
    (accept-process-output nil 1)
    (trend-check "and has no findings" (null (flymake-diagnostics)) (trend-diagnostics))
    (goto-char (point-max))
    (insert "\n**注意：**请看下文。\n")
    (trend-pause)
    (trend-check "a typed defect is found" (trend-wait #'trend-diagnostics)))
  (princ (format "%d checks, %d failed (Emacs %s, eglot)\n" trend-checks trend-failed emacs-version))
  (kill-emacs (if (zerop trend-failed) 0 1)))

;;; driver.el ends here
