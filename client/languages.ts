// The languages of documents that may hold a report, besides its own.

export const PLAIN_TEXT = 'plaintext'
export const MARKDOWN = 'markdown'
