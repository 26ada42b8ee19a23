export function activate(): void {
  // Wired when the language client is in place.
}
