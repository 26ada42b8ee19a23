import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLE, findEditor, makeDesk, MENDED, setUpIn, type Desk } from './setUp.ts'

const { title, program } = findEditor('Emacs', 'emacs')

/** What a user does there: waits for the findings, takes the first thing that is offered at the first, and saves. */
const SESSION = `
(defun wait-for (what condition)
  (let ((deadline (+ (float-time) 20)))
    (while (not (funcall condition))
      (when (> (float-time) deadline) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))
(setq eglot-confirm-server-edits nil)
(find-file (car command-line-args-left))
(setq command-line-args-left nil)
;; What the editor does by itself after a command.
(run-hooks 'post-command-hook)
(wait-for "the server" (lambda () (eglot-managed-p)))
(defun findings () (flymake-start) (flymake-diagnostics))
(wait-for "findings" #'findings)
(let ((found (car (findings))))
  (princ (flymake-diagnostic-text found))
  (goto-char (flymake-diagnostic-beg found))
  (eglot-execute (eglot-current-server) (car (eglot-code-actions (point) (point)))))
(save-buffer)
(wait-for "the finding to go" (lambda () (not (findings))))
`

describe.skipIf(!program)(title, () => {
  let desk: Desk

  beforeAll(() => {
    desk = makeDesk()
  })
  afterAll(() => rmSync(desk.folder, { recursive: true }))

  it('shows the findings of a report and mends it', () => {
    const report = desk.write('report.txt', EXAMPLE)
    const [setUp, session] = [desk.write('init.el', setUpIn('elisp')), desk.write('session.el', SESSION)]
    const printed = execFileSync(program!, ['--batch', '-Q', '-l', setUp, '-l', session, report], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: desk.environment,
      timeout: 60_000,
    })
    expect(printed).toContain('疑应为 21，少 9')
    expect(readFileSync(report, 'utf8')).toBe(MENDED)
  })
})
