/** The language that reports have here; documents in it are reports whatever they hold. */
export const REPORT_LANGUAGE = 'gov-report'

export const PLAIN_TEXT = 'plaintext'
export const MARKDOWN = 'markdown'
