/** The program of an editor that was installed here, if it was. */
export function installedEditor(name: string): string | undefined
