/** So many reports of each kind, like those that are published. */
export function makeTwins(count: number): readonly { readonly kind: string; readonly text: string }[]
