// The languages of documents that may hold a report, besides its own.

export const PLAIN_TEXT = 'plaintext'

/**
 * Languages that a report keeps, because much hangs on them: outline and preview, the colours of columns. The last
 * three are of other extensions.
 */
export const KEPT_LANGUAGES: readonly string[] = ['markdown', 'html', 'csv', 'tsv', 'csv (pipe)']
