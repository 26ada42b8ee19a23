import { describe, expect, it } from 'vitest'
import { kindOfOrgan } from '../../../server/prose/organKind.ts'

describe('what the name of an organ tells', () => {
  it.each([
    ['国家林海局', 'nation', 'department'],
    ['云岭省人民政府', 'province', 'government'],
    ['云岭省林业厅', 'province', 'department'],
    ['云岭省松湖市人民政府', undefined, 'government'],
    ['松湖市人民政府', undefined, 'government'],
    ['松湖市人民政府办公室', undefined, 'office'],
    ['青河彝族自治州人民政府', 'city', 'government'],
    ['松湖市城市管理局', undefined, 'department'],
    ['松湖市国有资产监督管理委员会', undefined, 'department'],
    ['松湖市河东区司法局', 'county', 'department'],
    ['柳渡县人民政府', 'county', 'government'],
    ['松湖市枫溪市人民政府', 'county', 'government'],
    ['柳渡县枫溪镇人民政府', 'town', 'government'],
    ['松湖市河东区枫桥街道办事处', 'town', 'government'],
    ['松湖经济开发区管理委员会', undefined, 'zone'],
    ['松湖市第七中学', undefined, 'institution'],
    ['柳渡县人民医院', 'county', 'institution'],
  ])('%s: %s, %s', (name, level, body) => {
    expect(kindOfOrgan(name)).toEqual({ level, body })
  })

  it('is nothing where the name is none', () => {
    expect(kindOfOrgan(undefined)).toBeUndefined()
    expect(kindOfOrgan('松湖')).toBeUndefined()
  })
})
