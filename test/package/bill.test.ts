import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const built = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), 'utf8')

it('the bill of materials names what the notices name, with licence and digest', () => {
  const bill = JSON.parse(built('gouji.cdx.json')) as Bill
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.6'])
  const named = [...built('ThirdPartyNotices.txt').matchAll(/^(\S+) (\d\S*) \(.+\)$/gm)].map(
    ([, name, version]) => `pkg:npm/${name!.replace('@', '%40')}@${version}`,
  )
  expect(named.length).toBeGreaterThan(10)
  expect(new Set(bill.components.map(({ purl }) => purl))).toEqual(new Set(named))
  for (const { purl, licenses, hashes } of bill.components) {
    expect(licenses, purl).toHaveLength(1)
    expect(hashes?.[0]?.content, purl).toMatch(/^[0-9a-f]{128}$/)
  }
})

interface Bill {
  readonly bomFormat: string
  readonly specVersion: string
  readonly components: readonly {
    readonly purl: string
    readonly licenses: readonly unknown[]
    readonly hashes?: readonly { readonly content: string }[]
  }[]
}
