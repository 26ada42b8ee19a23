export function standingAlone(markdown: string): string
