// What is left out of iconv-lite in the bundles.

/** iconv-lite has large tables for many encodings; GB18030 is the one that is read and written. */
export const gb18030Alone = {
  name: 'gb18030-alone',
  setup: build =>
    build.onLoad({ filter: /iconv-lite[/\\]encodings[/\\]tables[/\\]/ }, ({ path }) =>
      /[/\\](?:cp936|gbk-added|gb18030-ranges)\.json$/.test(path)
        ? undefined
        : { contents: '[]', loader: 'json' },
    ),
}
