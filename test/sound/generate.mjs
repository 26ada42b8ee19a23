// Sound reports of invented organs in dense prose, with figures drawn at random: node test/sound/generate.mjs --seed S --n N --out DIR writes N of them, each with NAME.json beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOrgan } from './kinds.mjs';
import * as S from './stock.mjs';
import { check } from './check.mjs';

const arg = (k, d) => { const i = process.argv.indexOf('--' + k); return i < 0 ? d : process.argv[i + 1]; };
const seed = arg('seed', '1'), n = +arg('n', '10'), out = arg('out', 'out');

export function rng(s) {
  let h = 1779033703; for (const ch of String(s)) { h = Math.imul(h ^ ch.codePointAt(0), 3432918353); h = (h << 13) | (h >>> 19); }
  const f = () => { h |= 0; h = (h + 0x6d2b79f5) | 0; let t = Math.imul(h ^ (h >>> 15), 1 | h); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
  const r = { f, p: (x) => f() < x, int: (a, b) => a + Math.floor(f() * (Math.max(a, b) - a + 1)), pick: (a) => a[Math.floor(f() * a.length)] };
  r.log = (a, b) => Math.round(Math.exp(Math.log(a) + f() * (Math.log(b) - Math.log(a))));
  r.weighted = (o) => { let t = 0; for (const k in o) t += o[k]; let x = f() * t; for (const k in o) { x -= o[k]; if (x < 0) return k; } return Object.keys(o)[0]; };
  r.shuffle = (a) => { a = [...a]; for (let i = a.length - 1; i > 0; i--) { const j = r.int(0, i); [a[i], a[j]] = [a[j], a[i]]; } return a; };
  r.split = (tot, w) => { const o = w.map(() => 0); if (tot > 3000) { const s = w.reduce((a, b) => a + b, 0); let left = tot; w.forEach((x, i) => { const v = i === w.length - 1 ? left : Math.min(left, Math.round(tot * x / s * (0.93 + 0.14 * f()))); o[i] = v; left -= v; }); if (w.at(-1) === 0 && o.at(-1) > 0) { o[0] += o.at(-1); o[o.length - 1] = 0; } return o; } const s = w.reduce((a, b) => a + b, 0); for (let k = 0; k < tot; k++) { let x = f() * s, i = 0; while (i < w.length - 1 && (x -= w[i]) >= 0) i++; o[i]++; } return o; };
  return r;
}

// ── the form
const COLS = [['np', 'naturalPerson'], ['ce', 'commercialEnterprise'], ['ri', 'researchInstitution'], ['pw', 'publicWelfareOrganization'], ['ls', 'legalServiceOrganization'], ['ot', 'otherOrganization']];
const ROWS = [['G', 'granted'], ['P', 'partiallyGranted'], ['s1', 'refused.stateSecret'], ['s2', 'refused.prohibitedByLaw'], ['s3', 'refused.endangersSecurity'], ['s4', 'refused.thirdPartyRights'], ['s5', 'refused.internalAffairs'], ['s6', 'refused.processInformation'], ['s7', 'refused.enforcementFile'], ['s8', 'refused.administrativeInquiry'], ['u1', 'unavailable.notHeld'], ['u2', 'unavailable.needsCreation'], ['u3', 'unavailable.stillUnclear'], ['n1', 'notProcessed.petition'], ['n2', 'notProcessed.repeated'], ['n3', 'notProcessed.publication'], ['n4', 'notProcessed.excessive'], ['n5', 'notProcessed.confirmation']];
const rowsOf = (f21) => [...ROWS, ...(f21 ? [['o1', 'otherHandling.correctionOverdue'], ['o2', 'otherHandling.feeOverdue'], ['o3', 'otherHandling.other']] : [['OT', 'otherHandling']])];
const LABEL = { N: '一、本年新收政府信息公开申请数量', CO: '二、上年结转政府信息公开申请数量', G: '（一）予以公开', P: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', s1: '1.属于国家秘密', s2: '2.其他法律行政法规禁止公开', s3: '3.危及“三安全一稳定”', s4: '4.保护第三方合法权益', s5: '5.属于三类内部事务信息', s6: '6.属于四类过程性信息', s7: '7.属于行政执法案卷', s8: '8.属于行政查询事项', u1: '1.本机关不掌握相关政府信息', u2: '2.没有现成信息需要另行制作', u3: '3.补正后申请内容仍不明确', n1: '1.信访举报投诉类申请', n2: '2.重复申请', n3: '3.要求提供公开出版物', n4: '4.无正当理由大量反复申请', n5: '5.要求行政机关确认或重新出具已获取信息', o1: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', o2: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', o3: '3.其他', OT: '（六）其他处理', RES: '（七）总计', FWD: '四、结转下年度继续办理' };
const HEADS = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项'];

// ── figures
function figures(r, o, Y) {
  const e = {}, f21 = Y >= 2021, big = o.big;
  e.Y = Y; e.F21 = f21; e.F19 = !f21;
  const zero = { 0: 0.55, 1: 0.35, 2: 0.12 }[big] || 0;
  const [lo, hi] = { 0: [1, 3], 1: [1, 16], 2: [1, 60], 3: [4, 250], 4: [20, 400], 5: [60, 700], 6: [150, 1500], 7: [400, 3500], 9: [2500, 9000] }[big];
  const N = r.p(zero) ? 0 : r.log(lo, hi);
  const colw = [8, r.p(0.2) ? 0 : 1.2, r.p(0.7) ? 0 : 0.12, r.p(0.7) ? 0 : 0.12, r.p(0.3) ? 0 : 0.8, r.p(0.6) ? 0 : 0.25];
  if (r.p(0.12) && N < 40) colw.fill(0, 1);
  const Nc = r.split(N, colw);
  const COtot = N === 0 ? (r.p(0.12) ? r.int(1, 2) : 0) : r.p(0.35) ? 0 : Math.min(Math.max(1, Math.round(N * r.f() * 0.07)), N);
  const COc = r.split(COtot, colw);
  const FWDtot = N === 0 || r.p(0.3) ? 0 : Math.round(N * r.f() * 0.08) || (r.p(0.4) && N > 1 ? 1 : 0);
  const FWc = r.split(FWDtot, colw).map((v, i) => Math.min(v, Nc[i]));
  if (r.p(0.1) && COtot > 0 && COtot <= Nc[0]) { FWc.fill(0); FWc[0] = COtot; }
  const w = { G: 32, P: 10, s1: 0.2, s2: 0.8, s3: 0.15, s4: 2, s5: 2, s6: 2, s7: 2.5, s8: 2, u1: 25, u2: 3, u3: 2, n1: 4, n2: 2.5, n3: 0.2, n4: 0.6, n5: 0.6, o1: 2, o2: 0.25, o3: 2, OT: 4 };
  for (const k in w) w[k] *= 0.5 + r.f() * (r.p(0.25) && k !== 'G' ? 0 : 1.5);
  const only = r.f();
  if (N < 30) { if (only < 0.15) for (const k in w) if (k !== 'G') w[k] = 0; if (only > 0.85) for (const k in w) if (/^[sn]/.test(k) && k !== 's7' && k !== 'n2') w[k] = 0; if (only > 0.2 && only < 0.24) for (const k in w) if (!['G', 's7', 'n2'].includes(k)) w[k] = 0; if (only > 0.24 && only < 0.28) for (const k in w) if (!['G', 's8', 'n1', 'o1'].includes(k)) w[k] = 0; if (only > 0.28 && only < 0.5) for (const k in w) if (['s7', 's8', 'n1', 'n2', 'o1'].includes(k)) w[k] += 3; if (only > 0.75 && only < 0.85) for (const k in w) if (!['G', 'P', 'u1', 's8', 'n1', 'o1'].includes(k)) w[k] = 0; }
  const rows = rowsOf(f21), rk = rows.map((x) => x[0]);
  COLS.forEach(([c], i) => {
    e['N_' + c] = Nc[i]; e['CO_' + c] = COc[i]; e['FWD_' + c] = FWc[i];
    const res = Nc[i] + COc[i] - FWc[i]; e['RES_' + c] = res;
    const s = r.split(res, rk.map((k) => w[k])); rk.forEach((k, j) => { e[k + '_' + c] = s[j]; });
  });
  for (const k of ['N', 'CO', 'FWD', 'RES', ...rk]) e[k] = COLS.reduce((a, [c]) => a + e[k + '_' + c], 0);
  // disputes
  const zd = N === 0 ? 1 : N < 20 ? 0.75 : 0.12, dm = r.p(zd) ? 0 : Math.max(1, Math.round(N * r.f() * 0.1));
  const one = (t, ws) => r.split(t, ws), clean = r.p(0.3) ? 0 : 1;
  const dw = [6, 1 * clean, 2 * (r.p(0.3) ? 0 : 1), r.p(0.3) ? 0 : 2];
  const g = (p, t) => { const s = one(t, dw); ['u', 'c', 'o', 'p'].forEach((k, i) => { e[p + '_' + k] = s[i]; }); e[p + '_t'] = t; };
  const rv = dm ? (r.p(0.12) ? 0 : dm) : 0; g('rv', rv);
  g('ld', dm ? Math.round(dm * r.f() * (r.p(0.4) ? 0 : 0.4)) : 0); g('la', dm ? Math.round(dm * r.f() * (r.p(0.4) ? 0 : 0.6)) : 0);
  // disclosure
  if (f21) {
    const L = o.canRule ? r.int(15, 210) : 0; e.rg_i = L ? r.int(0, 9) : 0; e.rg_r = L ? r.int(0, 6) : 0; e.rg_f = L + e.rg_i - e.rg_r;
    const has = big >= 2 || r.p(0.2), Ln = has ? r.log(...{ 0: [1, 2], 1: [1, 6], 2: [2, 20], 3: [8, 60], 4: [15, 120], 5: [30, 150], 6: [80, 400], 7: [200, 900], 9: [1500, 5000] }[big]) : 0;
    e.nd_i = Ln && !r.p(0.15) ? r.int(0, Math.ceil(Ln * 0.25)) : 0; e.nd_r = Ln && !r.p(0.2) ? r.int(0, Math.ceil(Ln * 0.15)) : 0; e.nd_f = Ln + e.nd_i - e.nd_r;
    const none = ['school', 'hospital'].includes(o.kind);
    e.lic = none || r.p(0.06) ? 0 : r.log(...{ 1: [3, 120], 2: [20, 5000], 3: [50, 60000], 4: [100, 40000], 5: [20000, 400000], 6: [500, 60000], 7: [300000, 4000000], 9: [4000000, 20000000] }[big]);
    e.pen = none || (e.lic === 0 && r.p(0.7)) ? 0 : r.log(...{ 1: [1, 60], 2: [2, 500], 3: [5, 3000], 4: [10, 900], 5: [3000, 60000], 6: [20, 2000], 7: [60000, 800000], 9: [800000, 3000000] }[big]);
    e.coe = none || e.pen === 0 || (big < 5 && r.p(0.4)) ? 0 : Math.max(big >= 5 ? 1 : 0, Math.round(e.pen * r.f() * 0.2));
    const fz = { 0: 0.6, 1: 0.85, 2: 0.4, 3: 0.3, 4: 0.3 }[big] || 0;
    e.fee = r.p(fz) ? 0 : r.log(...{ 0: [1000, 60000], 1: [20, 900], 2: [500, 200000], 3: [3000, 2000000], 4: [5000, 5000000], 5: [300000, 6000000], 6: [5000, 3000000], 7: [3000000, 60000000], 9: [50000000, 200000000] }[big]) / 100;
    if (r.p(0.2) && e.fee > 3) e.fee = Math.round(e.fee);
  } else {
    const L = o.canRule ? r.int(15, 210) : 0; e.rg_m = L ? r.int(0, 9) : 0; e.rg_d = e.rg_m; e.rg_t = L + e.rg_d;
    const has = big >= 2 || r.p(0.2), Ln = has ? r.log(...{ 0: [1, 2], 1: [1, 6], 2: [2, 20], 3: [8, 60], 4: [15, 120], 5: [30, 150], 6: [80, 400], 7: [200, 900], 9: [1500, 5000] }[big]) : 0;
    e.nd_m = Ln ? r.int(0, Math.ceil(Ln * 0.25)) : 0; e.nd_d = e.nd_m && r.p(0.3) ? e.nd_m - 1 : e.nd_m; e.nd_t = Ln + e.nd_d;
    const none = ['school', 'hospital'].includes(o.kind), sc = Math.max(1, big);
    const item = (p, d, ps) => { const z = none || r.p(big < 3 ? 0.25 : 0.08); e[p + '_p'] = z ? 0 : r.int(1, 12 * sc); e[p + '_c'] = z || r.p(0.4) ? 0 : r.int(-Math.min(3, e[p + '_p']), 4); e[p] = z ? 0 : r.log(...ps); void d; };
    item('lic', 1, { 0: [1, 1], 1: [3, 120], 2: [20, 5000], 3: [50, 60000], 4: [100, 40000], 5: [20000, 400000], 6: [500, 60000], 7: [300000, 4000000], 9: [4000000, 20000000] }[big]);
    item('oth', 1, [1, 300 * sc * sc]); item('pen', 1, { 0: [1, 1], 1: [1, 60], 2: [2, 500], 3: [5, 3000], 4: [10, 900], 5: [3000, 60000], 6: [20, 2000], 7: [60000, 800000], 9: [800000, 3000000] }[big]); item('coe', 1, [1, big >= 5 && e.pen > 60 ? e.pen / 20 : 9 * sc]);
    e.fee_p = none ? 0 : r.int(0, 2 * sc); e.fee_c = e.fee_p === 0 || r.p(0.5) ? 0 : r.int(-1, 1);
    e.pr_n = r.int(0, 12 * (1 + sc)); e.pr_a = e.pr_n ? r.log(200, 90000 * (1 + sc) * (1 + sc)) / 100 : 0;
  }
  return e;
}
// names computed from the table alone; check.mjs repeats this on the figures read back from the text
export { figures };

function world(r, o, e) {
  const w = {}, big = o.big, I = r.int, N = e.N, ALL = N + e.CO;
  const sc = [1, 1, 2, 4, 6, 10, 12, 25, 0, 60][big];
  w.big = big; for (const k of ['ministry', 'province', 'city', 'county', 'district', 'dept', 'town', 'street', 'school', 'hospital', 'kfq']) w[k] = o.kind === k;
  w.gov = o.gov; w.govLike = o.govLike; w.canRule = o.canRule; w.never = false;
  const PUB = r.log(...[[60, 300], [100, 900], [100, 1200], [300, 3000], [500, 6000], [5000, 40000], [1500, 9000], [20000, 200000], 0, [200000, 3000000]][big]);
  [w.PUBw, w.PUBx, w.PUBo] = parts(r, PUB, [5, 3, 1]); w.PUB = PUB;
  [w.d1, w.d2, w.d3, w.d4] = parts(r, w.PUBw, [6, 2, 1, 1]); [w.x1, w.x2, w.x3] = parts(r, w.PUBx, [6, 2, 1]);
  [w.t1, w.t2, w.t3, w._] = parts(r, w.PUBw, [2, 2, 1, 4]); delete w._;
  [w.PUBq1, w.PUBq2, w.PUBq3, w.PUBq4] = parts(r, PUB, [1, 1, 1, 1]); w.PUBh1 = w.PUBq1 + w.PUBq2; w.PUBh2 = w.PUBq3 + w.PUBq4;
  w.LPUB = Math.round(PUB * (0.7 + r.f() * 0.6)); w.LPUBx = Math.round(w.PUBx * (0.6 + r.f() * 0.7));
  if (w.LPUBx >= w.LPUB) w.LPUBx = Math.round(w.LPUB * 0.4);
  [w.PUBs1, w.PUBs2, w.PUBs3, w._] = parts(r, PUB, [2, 1.6, 1.2, 12]); delete w._; { const s = [w.PUBs1, w.PUBs2, w.PUBs3].sort((a, b) => b - a); if (s[0] === s[1]) { s[0]++; } [w.PUBs1, w.PUBs2, w.PUBs3] = s; }
  const nd = e.F21 ? e.nd_i : e.nd_m;
  w.JDn = nd + I(0, 3); w.JDt = nd + I(1, 4 * sc); w.JDg = I(1, 3 * sc); w.JDv = I(1, 2 * sc); w.JD = w.JDt + w.JDg + w.JDv; w.JDn = Math.min(w.JDn, w.JD); w.JDh = I(1, Math.min(4, w.JDt)); w.LJD = Math.max(1, w.JD + I(-3, 3));
  w.JDgoal = Math.min(90, Math.ceil(100 * (w.JDg + w.JDv) / w.JD / 5) * 5 + 5 * I(1, 2));
  w.OF = I(5, 30 * sc); w.QLa = (e.nd_r || 0) + I(1, 20);
  w.PC = I(2, 3 + sc); w.PCh = I(1, Math.min(w.PC, 4)); w.PCo = I(1, w.PC); w.PCq = w.PC * I(3, 6);
  w.JY = I(2, 8 * sc); w.TA = I(2, 9 * sc); w.JYg = I(1, w.JY + w.TA); w.MS = r.pick([8, 10, 12, 15]); if (big <= 1) w.MS = r.pick([5, 6, 8, 10]);
  w.ZQ = I(2, 9); w.ZQy = I(12, 60 * sc); w.ZQc = I(1, w.ZQy - 2);
  w.GB = r.pick([6, 12, 24]); w.GBz = w.GB * I(4, 90) * 100; w.GBj = Math.round(w.GBz * (0.3 + r.f() * 0.4)); w.GBw = w.GB * I(5, 9);
  w.QZ = I(60, 400 * sc); w.QZd = r.p(0.3) ? 0 : I(1, 30); w.FW = I(40, 300 * sc); w.FWz = I(10, w.FW - 3);
  w.CUN = I(6, 28); w.CUNx = w.CUN * I(8, 40) + I(0, 5); w.ZS = I(200, 900); w.SF = I(3, 9); w.JG = I(3000, 8000); w.YP = I(500, 1600); w.MZ = I(120000, 1900000); w.KPW = I(5, Math.max(6, Math.floor(w.x1 / 3)));
  w.CR = I(4, 40); w.ZSx = I(2, 8); w.HQ = I(40, 300); w.DX = I(800, 40000); w.ZSd = I(900, 20000); w.RK = I(2, 12); w.LHp = I(1, 4); w.LHg = w.LHp + I(0, 3);
  // applications
  w.pen_s = Math.round((e.pen || 0) * r.f()); w.lic_on = Math.round((e.lic || 0) * (0.6 + r.f() * 0.39));
  const L = (v, a = 0.7, b = 1.35) => Math.max(0, Math.round(v * (a + r.f() * (b - a))));
  w.LN = N === 0 ? (r.p(0.5) ? 0 : I(1, 3)) : r.p(0.08) ? N : L(N); if (w.LN < e.CO) w.LN = e.CO + I(0, 2);
  w.LCO = e.CO === 0 && r.p(0.6) ? 0 : I(0, Math.round(w.LN * 0.05)); w.LRES = w.LN + w.LCO - e.CO;
  w.Llic = L(e.lic || 0); w.Lpen = L(e.pen || 0); w.Lcoe = L(e.coe || 0);
  if (e.F21) { w.Lnd_f = e.nd_f - e.nd_i + e.nd_r; w.Lrg_f = e.rg_f - e.rg_i + e.rg_r; w.Lnd_i = Math.min(w.Lnd_f, r.p(0.3) ? e.nd_i : L(e.nd_i, 0.5, 1.8)); }
  w.LRV = L(e.rv_t); if (e.rv_t + e.ld_t + e.la_t === 0 && r.p(0.3)) w.LRV = I(1, 2); w.LLIT = L(e.ld_t + e.la_t); if (w.LN === 0) w.LRV = w.LLIT = 0; w.LDIS = w.LRV + w.LLIT;
  [w.ch_w, w.ch_l, w.ch_d, w.ch_f] = r.split(N, r.pick([[5, 3, 1, 1], [5, 3, 1, 0], [6, 2, 2, 0], [1, 0, 0, 0], [3, 4, 1, 0]]));
  [w.tp1, w.tp2, w.tp3, w.tp4, w.tp5] = r.split(N, r.pick([[4, 2, 2, 1, 1], [3, 3, 2, 2, 2], [5, 1, 1, 0, 0]])); w.Ltp1 = Math.min(w.LN, L(w.tp1));
  const d = e.FWD, rest = r.split(N - d, Array(12).fill(1)); rest[11] += d; for (let i = 0; i < 12; i++) w['M' + (i + 1)] = rest[i];
  w.H1 = rest.slice(0, 6).reduce((a, b) => a + b); w.H2 = N - w.H1; for (let q = 0; q < 4; q++) w['Q' + (q + 1)] = rest.slice(3 * q, 3 * q + 3).reduce((a, b) => a + b);
  w.MX = Math.max(...rest); w.MXm = rest.indexOf(w.MX) + 1; w.MXu = rest.filter((x) => x === w.MX).length === 1 && w.MX > 0; w.H1d = Math.min(e.RES, Math.round(w.H1 * 0.9)); w.FWD12 = d; w.CO_all_done = true;
  const o1 = e.o1 || 0; w.APr = N > 12 ? I(1, Math.max(1, Math.floor(N * 0.12))) : 0; w.APn = N - w.APr - (N > 12 ? I(0, Math.floor(N * 0.05)) : 0); if (N - w.APn < w.APr) w.APr = 0;
  w.SPa = I(60, 150) / 10; w.SPd = I(4, 30) / 10; w.SPq = I(0, Math.floor(e.RES * 0.4)); w.EX = r.p(0.4) ? 0 : I(0, Math.floor(e.RES * 0.12)); w.BZ = ALL ? e.u3 + o1 + I(0, Math.ceil(ALL * 0.08)) : 0; w.BZd = w.BZ - o1;
  w.THa = Math.min(e.G + e.P, I(0, 3)); w.TH = ALL ? e.s4 + w.THa : 0; w.LX = Math.min(e.RES, I(1, 4 + sc)); w.DH = ALL ? ALL + I(1, 30) : 0; w.WS = I(6, 18);
  w.PEER = N + I(-3, 40); w.PEER2 = N + I(-3, 40); if (w.PEER < 0) w.PEER = 5; if (w.PEER2 < 0) w.PEER2 = 4; if (w.PEER2 === w.PEER) w.PEER2++; w.BIG = N + w.PEER + w.PEER2 + I(20, 60 * sc + 100); w.ZS2 = I(1, 5);
  [w.sb1, w.sb2, w.sb3] = r.split(Math.floor(N * 0.55), [5, 3, 2]); 
  w.ku1 = I(5, 14); w.ku2 = I(10, 24); w.ku3 = I(6, 12); w.KU = w.ku1 + w.ku2 + w.ku3; w.NOV = Math.max(1, Math.min(I(4, 9), N - w.sb1 - w.sb2 - w.sb3)); w.NOU = I(2, w.KU - w.NOV - 8);
  w.XJ = Math.min(e.u1, I(1, 6)); w.ZX = I(8, 40 * sc); w.XFz = I(1, 9); w.DA = I(20, 200 * sc); w.YS2 = Math.min(Math.max(1, e.RES), I(1, 6));
  [w.Mg] = [0]; delete w.Mg;
  // management
  w.DOC = I(40, 200 * (1 + sc)); [w.DZ, w.DY, w.DB] = parts(r, w.DOC, [4, 2, 3]); w.SHt = I(3, 60); w.SH = w.PUBw + w.PUBx + I(5, 40) + w.SHt; w.SHn = I(1, 5); w.SH = Math.max(w.SH, w.PUBw + w.PUBx + w.SHn);
  w.CZ = I(3, 40); w.GQa = I(1, 40); w.GQb = I(1, 40); w.GQ = w.GQa + w.GQb; w.YSx = I(2, 12); w.YS = w.YSx + I(1, 12); w.LSx = I(2, 60); w.LS = w.LSx + I(200, 900 * sc); w.ML = I(4, 18); w.MLi = w.ML * I(3, 9); w.MLb = I(5, 12); w.MLa = w.MLb + I(1, 6); w.LY2 = r.pick([26, 28]); w.LYs = I(300, 1800); w.GD2 = I(1, 3);
  w.WKs = I(30, 400); w.WK = w.WKs + Math.max(e.F21 ? e.nd_f : e.nd_t, 1) + I(5, 300); w.WD = I(60, 900); w.WDl = w.WD + I(300, 9000); w.YJz = I(20, 300); w.YJd = I(20, 300); w.YJw = w.YJz + w.YJd; w.CC = I(2, 12); w.CCx = w.CC * I(10, 40); w.CCw = I(2, 9); w.CCw2 = I(1, 8);
  w.LLz = I(1, 3); w.LLY = w.LLz + I(3, 9 + sc); w.ZDn = I(1, 2); w.ZD = w.ZDn + I(4, 6); w.ZH = I(1, 9); w.SJx = I(10, 60 * sc); w.SJ = w.SJx + I(2, 40); w.SMM = I(2, 9); w.HY = I(4, 30 * (1 + sc)); w.HYc = I(1, Math.min(4, w.HY)); w.YQ = I(1, 8); w.WT = I(2, 8);
  // platforms
  w.VIS = r.log(25000, 200000 * (1 + sc) * (1 + sc)); w.UV = Math.round(w.VIS * (0.15 + r.f() * 0.3)); w.LVIS = L(w.VIS); w.ZT = I(3, 8); w.ZLt = I(1, 3); w.ZL = I(1, 4); w.ZLa = w.ZLt + w.ZL + I(3, 14); w.LMb = I(6, 12); w.LMa = w.LMb + I(1, 8);
  w.FAN = r.log(1500, 60000 * (1 + sc)); w.FANd = Math.round(w.FAN * r.f() * 0.3) + 7; w.RD = w.x1 * I(150, 2500); w.ACb = I(4, 5 + Math.floor(sc / 3)); w.ACa = w.ACb + I(1, 4); w.SPH = I(10, 40 * (1 + Math.floor(sc / 4))); w.SPHm = I(3000, 400000);
  w.LYf = I(1, 5); w.LYa = w.LYf + I(3, 40 * sc); w.LYb = I(2, 20 * sc); w.LYc = I(1, 12 * sc); w.LY = w.LYa + w.LYb + w.LYc; w.LYd = I(11, 48) / 10; w.XX = I(5, 60 * sc); w.GDa = I(10, 300 * sc); w.GDb = I(10, 250 * sc); w.GD = w.GDa + w.GDb + I(5, 100 * sc); w.GDs = w.GD - I(0, Math.floor(w.GD * 0.06)); w.LGD = L(w.GD); w.HC = r.log(200, 6000 * sc + 500); w.HCj = I(905, 998); w.ZSKn = I(10, 90); w.ZSK = w.ZSKn + I(80, 900);
  w.ZQn = I(1, 4); w.ZQp = 1; w.DN = w.ZQn + I(0, 4); w.DYJ = I(1, w.DN); w.CYo = I(5, 90 * sc); w.CY = w.CYo + I(30, 400 * sc); w.CYD = w.ZQn + I(1, 12); w.XS = I(2, 14); w.GL = I(2, 18); w.GL2 = I(1, w.GL); w.JC = I(2, 12); w.LD = I(2, 6); w.KF2 = I(1, 4); w.KFr = w.KF2 * I(10, 40); w.GJ = I(40, Math.max(60, Math.floor(w.PUBw * 0.4))); w.ZN = I(500, 9000 * sc); w.ZNr = I(800, 960); w.CL = I(1, 9); w.CLz = I(1, 9); w.BJ = I(3000, 60000 * sc);
  // supervision
  w.MT = I(2, 5); w.PS = I(1, 6); w.TJ = I(1, 3); w.CYn = I(6, 24); w.TR = I(1, 4); w.TRa = w.TR * I(12, 60); w.TRP = w.TRa + I(10, 40 * sc); w.LTRP = L(w.TRP); w.CS = I(20, 300); w.CSh = w.CS - I(0, Math.floor(w.CS * 0.07)); w.PX = I(2, 9); w.JL = I(1, 2); w.JDY = I(5, 20); w.JDs = I(4, 40); w.JDc = I(1, w.JDs - 1); w.JCw = I(2, 5); w.JCn = I(1, 3); w.DC = I(1, 4); w.DCt = I(1, 9); w.JF = I(10, 400) / 10; w.WT2 = I(2, 4); w.BYX = I(1, 6); w.JQ = I(1, 4); w.DF = I(8600, 9720) / 100; w.DFd = I(20, 320) / 100; w.HS = I(2, 9);
  w.KF = r.pick([2, 3, 4, 5]); w.KX = I(8, 24); w.KE = I(1, 4); w.KA = I(8600, 9550) / 100; w.SQ = I(3, 30) * 100; w.SR = Math.round(w.SQ * (0.9 + r.f() * 0.09)); w.SV = Math.round(w.SR * (0.95 + r.f() * 0.05)); w.SM = Math.round(w.SV * (0.9 + r.f() * 0.09)); w.PYa = I(8, 20); w.PYb = I(6, 18); w.PYd = w.PYa + w.PYb + I(10, 40); w.TB = I(1, 3); w.YTr = I(1, 3);
  w.XFY = I(30, 200) * sc + e.rv_t * 4 + 1; w.XZ = I(2, 12 * sc); w.CT = I(1, Math.min(5, w.XZ));
  w.YD = I(12, 40); w.TS = I(4, 80 * sc); w.ALy = I(2, 5); w.AL = w.ALy + I(4, 30); w.TBm = I(4, 12); w.AL2 = I(4, 20); w.XQ = I(60, 600);
  // processing fee
  const o2 = e.o2 || 0; let FN = 0; if (e.F21 && ALL > 0) { FN = o2; if (r.p(0.3)) FN = Math.min(ALL, FN + I(1, 1 + Math.ceil(ALL * 0.02))); }
  FN = Math.min(FN, o2 + e.G + e.P); const am = Array.from({ length: FN }, () => 10 * I(1, 90)); w.FN = FN; w.FA = am.reduce((a, b) => a + b, 0); const unpaid = FN > o2 && (e.o3 || 0) + e.FWD > 0 && r.p(0.35) ? o2 + 1 : o2; w.FR = am.slice(unpaid).reduce((a, b) => a + b, 0);
  if (e.F21 && e.fee * 10000 < w.FA) e.fee = Math.ceil(w.FA / 100) / 100;
  return w;
}
function parts(r, tot, w) { const s = w.reduce((a, b) => a + b, 0); let left = tot; return w.map((x, i) => { if (i === w.length - 1) return left; const v = Math.max(1, Math.min(left - (w.length - 1 - i), Math.round(tot * x / s * (0.6 + 0.8 * r.f())))); left -= v; return v; }); }

// ── derived names (also used by the check, on figures read back)
export function derive(e) {
  const S = (ks) => ks.reduce((a, k) => a + (e[k] || 0), 0);
  e.REF = S(['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']); e.UN = S(['u1', 'u2', 'u3']); e.NPR = S(['n1', 'n2', 'n3', 'n4', 'n5']); if (e.F21) e.OT = S(['o1', 'o2', 'o3']);
  e.ALL = e.N + e.CO; e.LEGAL = e.N - e.N_np; e.RV = e.rv_t; e.LDt = e.ld_t; e.LAt = e.la_t; e.LIT = e.ld_t + e.la_t; e.DIS = e.RV + e.LIT;
  for (const k of ['u', 'c', 'o', 'p']) e['lit_' + k] = e['ld_' + k] + e['la_' + k];
  return e;
}
const nz = (e, ks) => ks.filter((k) => e[k] > 0).length;

// ── language
const ZH = '零一二三四五六七八九';
export const zh = (n, unit = true) => n === 2 && unit ? '两' : n < 10 ? ZH[n] : n === 10 ? '十' : n < 20 ? '十' + ZH[n - 10] : ZH[Math.floor(n / 10)] + '十' + (n % 10 ? ZH[n % 10] : '');
const fnCache = new Map();
export const ev = (x, env) => { let f = fnCache.get(x); if (!f) { f = new Function('e', 'with(e){const abs=Math.abs;return (' + x + ')}'); fnCache.set(x, f); } const p = new Proxy(env, { has: (t, k) => k !== 'e' && k !== 'Math', get: (t, k) => { if (k === Symbol.unscopables) return undefined; if (k in t) return t[k]; if (k === 'abs') return Math.abs; throw new Error('unknown ' + String(k) + ' in ' + x); } }); return f(p); };
const fixed = (x, d) => { const v = Math.abs(x); return (Math.floor(v * 10 ** d + 0.5 + 1e-9) / 10 ** d).toFixed(d); };
const cond = (s) => s.replace(/\bgt\b/g, '>').replace(/\blt\b/g, '<').replace(/\bge\b/g, '>=').replace(/\ble\b/g, '<=').replace(/\beq\b/g, '==').replace(/\bne\b/g, '!=').replace(/\band\b/g, '&&').replace(/\bor\b/g, '||');

class Writer {
  constructor(r, o, env, words) { Object.assign(this, { r, o, env, words }); this.comma = r.p(0.12); this.full = !this.comma && r.p(0.07); this.dec = r.pick([1, 1, 2]); this.trim = r.p(0.4); this.pctZh = r.p(0.04); this.w2 = r.p(0.5) ? 1 : 2; this.used = new Set(); this.said = []; this.nzOnly = r.p(0.75);
    this.AP = [['自然人', 'N_np'], ['商业企业', 'N_ce'], ['科研机构', 'N_ri'], ['社会公益组织', 'N_pw'], ['法律服务机构', 'N_ls'], ['其他组织', 'N_ot']];
    this.RP = [['予以公开', 'G'], ['部分公开', 'P'], ['不予公开', 'REF'], ['无法提供', 'UN'], ['不予处理', 'NPR'], ['其他处理', 'OT']];
    this.SP = [['属于国家秘密', 's1'], ['其他法律行政法规禁止公开', 's2'], ['危及“三安全一稳定”', 's3'], ['保护第三方合法权益', 's4'], ['属于三类内部事务信息', 's5'], ['属于四类过程性信息', 's6'], ['属于行政执法案卷', 's7'], ['属于行政查询事项', 's8']];
    this.NP = [['信访举报投诉类申请', 'n1'], ['重复申请', 'n2'], ['要求提供公开出版物', 'n3'], ['无正当理由大量反复申请', 'n4'], ['要求行政机关确认或重新出具已获取信息', 'n5']];
    this.CH = [['网络申请', 'ch_w'], ['信函申请', 'ch_l'], ['当面申请', 'ch_d'], ['传真等其他方式', 'ch_f']];
    this.TP = [['涉及' + words.A1 + '的', 'tp1'], ['涉及' + words.A2 + '的', 'tp2'], ['涉及' + words.A3 + '的', 'tp3'], ['涉及' + words.A4 + '的', 'tp4'], ['涉及其他事项的', 'tp5']];
  }
  L(pairs, sep) { const keep = this.nzOnly || pairs === this.NP || pairs === this.SP || pairs === this.CH || pairs === this.TP; return pairs.filter(([, k]) => !keep || this.env[k] > 0).map(([l, k]) => `${l}[${k}]件`).join(sep); }
  expand(t) { // words, choices, conditionals -> text with [..] slots only
    const M = { '~y': ['@Y年，@self', '@self全年', '@Y年，@self全年', '@self@Y年', '全年@self', '@Y年@self'], '~t': ['全年', '@Y年', '本年度', '年内'], '~q': ['@self当年', '@self全年共', '@self@Y年'] };
    t = t.replace(/~[ytq]/g, (m) => this.r.pick(M[m]));
    for (let g = 0; g < 6; g++) {
      t = t.replace(/<([^<>?]+)\?([^<>]*?)::([^<>]*?)>/g, (_, c, a, bb) => (ev(cond(c), this.env) ? a : bb));
      t = t.replace(/\{([^{}]*)\}/g, (_, a) => this.r.pick(a.split('|')));
    }
    return t.replace(/@(PY|NY|Yn3|Y|self|scope|site|party|office|units|wx|whole|who|up|peer2|peer|sub1|sub2|sub3|place|prob|imp|T1|T2|T3|T4|A1|A2|A3|A4)/g, (_, k) => { if (this.words[k] == null) throw new Error('word ' + k + ' for ' + this.o.kind); return this.words[k]; });
  }
  number(x, flag, asZh) {
    const v = ev(x, this.env); let s;
    if (typeof v !== 'number' || !isFinite(v)) throw new Error('value ' + x + ' ' + v);
    if (flag === '%' || flag === '^') { let q = flag === '^' ? 100 * (v - 1) : 100 * v; s = fixed(q, this.dec); if (this.trim) s = s.replace(/\.?0+$/, (m) => (s.includes('.') ? '' : m)); if (this.pctZh) { s = s.includes('.') ? s.replace(/\.?0+$/, '') : s; const [a, d] = s.split('.'); const i = +a; s = '百分之' + (i > 99 ? (i === 100 ? '一百' : null) : zh(i, false)) + (d ? '点' + [...d].map((c) => ZH[+c]).join('') : ''); if (s.includes('null')) s = fixed(q, this.dec) + '%'; } else s += '%'; return s; }
    if (v < 0) throw new Error('negative ' + x);
    if (flag === 'w' && v >= 20000) { const h = v >= 2e8 ? [1e8, '亿'] : [1e4, '万']; return fixed(v / h[0], this.w2).replace(/\.0+$/, '') + h[1]; }
    if (flag === 'r') return fixed(v, 0);
    if (flag === 'c' && asZh) return zh(v);
    s = Number.isInteger(v) ? String(v) : String(+v.toFixed(2));
    if (this.comma) s = s.replace(/^\d+/, (m) => m.replace(/\B(?=(\d{3})+$)/g, ','));
    return s;
  }
  sentence(bl, section, matter) {
    const raw = typeof bl.text === 'function' ? bl.text(this) : bl.text;
    let t = this.expand(raw); const slots = [...t.matchAll(/\[([^\[\];]+)(?:;([a-z%^]+))?\]/g)];
    const cs = slots.filter((m) => m[2] === 'c').map((m) => ev(m[1], this.env)), asZh = cs.length > 0 && cs.every((v) => Number.isInteger(v) && v >= 1 && v <= 20) && slots.every((m) => m[2] === 'c' || m[2] === '%' || m[2] === '^' || !(ev(m[1], this.env) <= 20) || !Number.isInteger(ev(m[1], this.env))) && !/\d[件次个期条名项]/.test(t) && this.r.p(0.35);
    const states = []; const W = (s) => (this.full ? s.replace(/(?<![A-Za-z])[\d.%]+/g, (m) => m.replace(/[\d.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))) : s);
    let res = '', p0 = 0;
    for (const m of t.matchAll(/\[([^\[\];]+)(?:;([a-z%^]+))?\]/g)) {
      const [, x, fl] = m, s = this.number(x, fl, asZh); res += t.slice(p0, m.index); p0 = m.index + m[0].length;
      states.push({ says: x, kind: fl === '%' ? 'percent' : fl === '^' ? 'change' : fl === 'w' || fl === 'r' ? 'rounded' : 'number', value: ev(x, this.env), written: W(s), at: res.length, ...(fl === '%' || fl === '^' ? { decimals: this.dec } : fl === 'w' ? { decimals: this.w2 } : {}) }); res += s;
    }
    t = res + t.slice(p0);
    t = W(t);
    if (bl.claim !== '1') states.push({ says: bl.claim, kind: 'claim', value: true });
    return { text: t, section, matter, builder: bl.id, states };
  }
  ok(bl) { if (this.used.has(bl)) return false; try { return !!ev(bl.when, this.env) && !!ev(bl.claim, this.env); } catch (x) { throw new Error(bl.id + ': ' + x.message); } }
  take(list, k, section, matter, per = 1) { // k builders, at most `per` a group, ordered
    const cnt = {}, got = [], texts = new Set();
    for (const bl of this.r.shuffle(list)) { if (got.length >= k) break; if (!this.ok(bl)) continue; if ((cnt[bl.group] || 0) >= per) continue; cnt[bl.group] = (cnt[bl.group] || 0) + 1; got.push(bl); }
    got.sort((a, b) => a.order - b.order);
    return got.map((bl) => { this.used.add(bl); const s = this.sentence(bl, section, matter); this.said.push(s); return s.text; });
  }
}

// ── tables
function tables(o, e, r, style) {
  const f21 = e.F21, T = { 2: [], 3: [], 4: [] }; const row = (t, ...c) => T[t].push(c.map(String));
  const chg = r.pick([(v) => (v > 0 ? '+' + v : String(v)), (v) => String(v), (v) => (v > 0 ? '增' + v : v < 0 ? '减' + -v : '0')]);
  const IH = '信息内容';
  if (f21) {
    row(2, '第二十条第（一）项', '', '', ''); row(2, IH, '本年制发件数', '本年废止件数', '现行有效件数'); row(2, '规章', e.rg_i, e.rg_r, e.rg_f); row(2, '行政规范性文件', e.nd_i, e.nd_r, e.nd_f);
    row(2, '第二十条第（五）项', '', '', ''); row(2, IH, '本年处理决定数量', '', ''); row(2, '行政许可', e.lic, '', '');
    row(2, '第二十条第（六）项', '', '', ''); row(2, IH, '本年处理决定数量', '', ''); row(2, '行政处罚', e.pen, '', ''); row(2, '行政强制', e.coe, '', '');
    row(2, '第二十条第（八）项', '', '', ''); row(2, IH, '本年收费金额（单位：万元）', '', ''); row(2, '行政事业性收费', e.fee, '', '');
  } else {
    row(2, '第二十条第（一）项', '', '', ''); row(2, IH, '本年新制作数量', '本年新公开数量', '对外公开总数量'); row(2, '规章', e.rg_m, e.rg_d, e.rg_t); row(2, '规范性文件', e.nd_m, e.nd_d, e.nd_t);
    const h = [IH, '上一年项目数量', '本年增/减', '处理决定数量'];
    row(2, '第二十条第（五）项', '', '', ''); row(2, ...h); row(2, '行政许可', e.lic_p, chg(e.lic_c), e.lic); row(2, '其他对外管理服务事项', e.oth_p, chg(e.oth_c), e.oth);
    row(2, '第二十条第（六）项', '', '', ''); row(2, ...h); row(2, '行政处罚', e.pen_p, chg(e.pen_c), e.pen); row(2, '行政强制', e.coe_p, chg(e.coe_c), e.coe);
    row(2, '第二十条第（八）项', '', '', ''); row(2, IH, '上一年项目数量', '本年增/减', ''); row(2, '行政事业性收费', e.fee_p, chg(e.fee_c), '');
    const inHead = r.p(0.3); row(2, '第二十条第（九）项', '', '', ''); row(2, IH, '采购项目数量', inHead ? '采购总金额（单位：万元）' : '采购总金额', ''); row(2, '政府集中采购', e.pr_n, e.pr_a === 0 ? '0' : inHead ? e.pr_a : e.pr_a + '万元', '');
  }
  const v = (k) => [...COLS.map(([c]) => e[k + '_' + c]), e[k]];
  row(3, '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', '', '申请人情况', '', '', '', '', '', ''); row(3, '', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'); row(3, '', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '');
  row(3, LABEL.N, '', '', ...v('N')); row(3, LABEL.CO, '', '', ...v('CO'));
  const grp = { s1: '（三）不予公开', u1: '（四）无法提供', n1: '（五）不予处理', o1: '（六）其他处理' };
  for (const [k] of rowsOf(f21)) { const flat = ['G', 'P', 'OT'].includes(k); row(3, k === 'G' ? '三、本年度办理结果' : '', flat ? LABEL[k] : grp[k] || '', flat ? '' : LABEL[k], ...v(k)); }
  row(3, '', LABEL.RES, '', ...v('RES')); row(3, LABEL.FWD, '', '', ...v('FWD'));
  const g5 = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], q = (p) => ['u', 'c', 'o', 'p', 't'].map((k) => e[p + '_' + k]);
  row(4, '行政复议', '', '', '', '', '行政诉讼', ...Array(9).fill('')); row(4, ...g5, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''); row(4, '', '', '', '', '', ...g5, ...g5); row(4, ...q('rv'), ...q('ld'), ...q('la'));
  const gap = r.p(0.4) ? '\n\n' : '\n', fmt = { layout: (c) => '| ' + c.join(' | ') + ' | ', pipe: (c) => c.filter((x) => x !== '').join(' | ') + ' |' + (c.includes('') ? ' ' + '|'.repeat(c.filter((x) => x === '').length) : ''), tab: (c) => c.filter((x) => x !== '').join('\t'), cell: (c) => c.filter((x) => x !== '').join(gap) }[style];
  return Object.fromEntries(Object.entries(T).map(([k, rs]) => [k, rs.map(fmt).join('\n')]));
}
function facts(e) {
  const F = {}; const put = (k, v) => { F[k] = v; };
  for (const [k, id] of [['N', 'newlyReceived'], ['CO', 'carriedOver'], ...rowsOf(e.F21), ['RES', 'resultsTotal'], ['FWD', 'carriedForward']]) { for (const [c, cid] of COLS) put(`applications.${id}.${cid}`, e[k + '_' + c]); put(`applications.${id}.total`, e[k]); }
  for (const [p, id] of [['rv', 'review'], ['ld', 'litigationDirect'], ['la', 'litigationAfterReview']]) for (const [k, kid] of [['u', 'upheld'], ['c', 'corrected'], ['o', 'otherResult'], ['p', 'pending'], ['t', 'total']]) put(`disputes.${id}.${kid}`, e[p + '_' + k]);
  if (e.F21) { for (const [p, id] of [['rg', 'regulations'], ['nd', 'normativeDocuments']]) for (const [k, kid] of [['i', 'issued'], ['r', 'repealed'], ['f', 'inForce']]) put(`disclosure.${id}.${kid}`, e[p + '_' + k]); put('disclosure.licensing.decisions', e.lic); put('disclosure.penalties.decisions', e.pen); put('disclosure.coercion.decisions', e.coe); put('disclosure.fees.amount', e.fee); } else {
    for (const [p, id] of [['rg', 'regulations'], ['nd', 'normativeDocuments']]) for (const [k, kid] of [['m', 'made'], ['d', 'disclosed'], ['t', 'disclosedTotal']]) put(`disclosure.${id}.${kid}`, e[p + '_' + k]);
    for (const [p, id] of [['lic', 'licensing'], ['oth', 'otherServices'], ['pen', 'penalties'], ['coe', 'coercion']]) { put(`disclosure.${id}.previousItems`, e[p + '_p']); put(`disclosure.${id}.change`, e[p + '_c']); put(`disclosure.${id}.decisions`, e[p]); }
    put('disclosure.fees.previousItems', e.fee_p); put('disclosure.fees.change', e.fee_c); put('disclosure.procurement.projects', e.pr_n); put('disclosure.procurement.amount', e.pr_a);
  }
  return F;
}

// ── one report
export function report(r, used, i) {
  const o = makeOrgan(r, used), Y = r.int(2019, 2025);
  const e = figures(r, o, Y), w = world(r, o, e); derive(e);
  const env = { ...w, ...e };
  env.nzA = nz(env, ['N_np', 'N_ce', 'N_ri', 'N_pw', 'N_ls', 'N_ot']); env.nzR = nz(env, ['G', 'P', 'REF', 'UN', 'NPR', 'OT']); env.nzS = nz(env, ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8']); env.nzNP = nz(env, ['n1', 'n2', 'n3', 'n4', 'n5']); env.nzCH = nz(env, ['ch_w', 'ch_l', 'ch_d', 'ch_f']); env.nzTP = nz(env, ['tp1', 'tp2', 'tp3', 'tp4', 'tp5']);
  const T = r.shuffle(o.f.pub), A = r.shuffle(o.f.app);
  const words = { Y, PY: Y - 1, NY: Y + 1, Yn3: Y - r.int(3, 6), self: o.self, scope: o.scope, site: o.site, party: o.party, office: o.office, units: o.units, wx: o.wx, who: o.who, whole: o.whole, up: o.up, peer: o.peer, peer2: o.peer2, sub1: o.sub1, sub2: o.sub2, sub3: o.sub3, place: o.place, prob: o.f.prob, imp: o.f.imp, T1: T[0], T2: T[1], T3: T[2], T4: T[3], A1: A[0], A2: A[1], A3: A[2], A4: A[3] };
  const W = new Writer(r, o, env, words);
  const target = r.int(o.gov || o.kind === 'ministry' ? 10 : 13, o.gov || o.kind === 'ministry' ? 23 : 26), lines = [], title = `${o.name}${Y}年政府信息公开工作年度报告`;
  // date
  const last = o.deadline === '03-31' ? [3, 31] : [1, 31]; const m = last[0] === 1 ? 1 : r.int(1, 3); const d = m === 2 ? r.int(1, 28) : r.int(m === 1 ? 4 : 1, m === last[0] ? last[1] : 31);
  const pad = (x) => String(x).padStart(2, '0'), zy = Y + 1, dateText = `${zy}年${m}月${d}日`;
  lines.push(title); if (r.p(0.35)) lines.push(r.pick([`发布日期：${zy}-${pad(m)}-${pad(d)}`, `发布时间：${zy}年${m}月${d}日`, `发布日期：${zy}-${pad(m)}-${pad(d)}　来源：${o.name}`]));
  const law = r.pick(['《中华人民共和国政府信息公开条例》（国令第711号，以下简称《条例》）', '《中华人民共和国政府信息公开条例》（以下简称《条例》）']);
  const nt = e.F21 ? r.pick(['《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）', '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）']) : r.pick(['《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）']);
  const nm = o.name + (o.needShort ? `（以下简称“${o.self}”）` : '');
  const period = r.pick([`本报告所列数据的统计期限自${Y}年1月1日起至${Y}年12月31日止。`, `统计期限为${Y}年1月1日至${Y}年12月31日。`, `报告中所列数据的统计期限自${Y}年1月1日起至12月31日止。`, `数据统计期限从${Y}年1月1日起到${Y}年12月31日止。`]);
  const six = r.p(0.3) ? r.pick(['报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项六部分组成。', '全文共六个部分。']) : '';
  const contact = r.p(0.3) ? `如对本报告有疑问，请与${o.office}联系（电话：0${r.int(310, 998)}-${r.int(2, 8)}${r.int(100000, 999999)}）。` : '';
  lines.push(r.pick([`根据${law}和${nt}要求，${nm}编制本报告。`, `按照${law}、${nt}的规定，现公布${nm}${Y}年政府信息公开工作年度报告。`, `本报告由${nm}根据${law}和${nt}编制。`]) + six + period + contact);
  // section one
  lines.push(HEADS[0]);
  const op = r.p(0.6) ? W.take(S.open, 1, 1, 'opening') : []; if (op.length) lines.push(op[0]);
  const quota = { zhu: Math.max(3, Math.round(target * 0.29)), yi: Math.max(3, Math.round(target * 0.3)), guan: Math.max(2, Math.round(target * 0.14)), ping: Math.max(2, Math.round(target * 0.14)), jian: Math.max(2, Math.round(target * 0.13)) };
  const must = (list, g) => list.filter((x) => x.group === g), rest = (list, g) => list.filter((x) => x.group !== g);
  const needThree = o.gov || o.kind === 'ministry';
  const M = {
    zhu: [...W.take(must(S.zhu, 'pub'), 1, 1, 'zhu'), ...W.take(rest(S.zhu, 'pub'), quota.zhu - 1, 1, 'zhu')],
    yi: [...W.take(must(S.yi, 'recv'), 1, 1, 'yi'), ...W.take(rest(S.yi, 'recv'), quota.yi - 1, 1, 'yi', r.p(0.3) ? 2 : 1), ...(r.p(0.35) ? W.take(S.dis, 1, 1, 'yi') : [])],
    guan: W.take(S.guan, quota.guan, 1, 'guan'), ping: W.take(S.ping, quota.ping, 1, 'ping'),
    jian: [...W.take(S.jian, quota.jian, 1, 'jian'), ...(needThree ? [...W.take(S.kh, 1, 1, 'jian'), ...W.take(S.pj, 1, 1, 'jian'), ...W.take(S.zr, 1, 1, 'jian')] : [])],
  };
  const style = r.pick(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'h2', 'h3', 'h4']);
  const nmK = ['zhu', 'yi', 'guan', 'ping', 'jian'], num = '一二三四五';
  const A0 = { h1: ['主动公开情况', '依申请公开情况', '政府信息管理情况', '平台建设情况', '监督保障情况'], h2: ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障'], h3: ['主动公开方面', '依申请公开方面', '政府信息管理方面', '平台建设方面', '监督保障方面'], h4: [r.pick(['主动公开持续深化', '做好主动公开']), r.pick(['依申请公开依法办理', '规范依申请公开']), r.pick(['政府信息管理不断规范', '加强政府信息管理']), r.pick(['平台建设稳步推进', '抓好平台建设']), r.pick(['监督保障落实到位', '强化监督保障'])], h5: ['主动公开方面', '依申请公开方面', '政府信息管理方面', '平台建设方面', '监督保障方面'], h6: [r.pick(['扎实推进主动公开', '不断深化主动公开']), r.pick(['依法办理依申请公开', '认真做好依申请公开']), r.pick(['规范政府信息管理', '加强政府信息管理']), r.pick(['优化公开平台建设', '加强平台建设']), r.pick(['健全监督保障', '强化监督保障'])] }[style];
  nmK.forEach((k, j) => {
    const body = M[k].join('');
    if (style === 'h1' || style === 'h6') { lines.push(`（${num[j]}）${A0[j]}`); if (r.p(0.3) && M[k].length > 3) { const c = Math.floor(M[k].length / 2); lines.push(M[k].slice(0, c).join(''), M[k].slice(c).join('')); } else lines.push(body); } else if (style === 'h2') lines.push(`（${num[j]}）${A0[j]}。${body}`); else if (style === 'h3') lines.push(`${j + 1}.${A0[j]}。${body}`); else if (style === 'h4') lines.push(`${num[j]}是${A0[j]}。${body}`); else lines.push(`${A0[j]}，${body}`);
  });
  // tables
  const tstyle = r.pick(['layout', 'pipe', 'tab', 'cell']), tb = tables(o, e, r, tstyle);
  lines.push(HEADS[1]); if (r.p(0.35)) lines.push(...W.take(S.s2, r.int(1, 2), 2, 's2', 2).slice(0, 2).reduce((a, s) => [a.join('') + s], [])); lines.push(tb[2]);
  lines.push(HEADS[2]); if (r.p(0.35)) lines.push(...W.take(S.s3, 1, 3, 's3')); lines.push(tb[3]);
  lines.push(HEADS[3]); if (r.p(0.75)) lines.push(W.take(S.dis, r.p(0.35) && env.DIS > 0 ? 2 : 1, 4, 'dis', 2).join('')); lines.push(tb[4]);
  // five
  lines.push(HEADS[4]);
  const ps = r.shuffle(S.prob.filter((x) => ev(x.when, env))).slice(0, r.int(2, 4)); const fx = (t, part) => { const s = W.sentence({ id: part, text: t, claim: '1' }, 5, 'prob'); return s; };
  const P = ps.map((x) => fx(x.p, x.id + '.p')), D = ps.map((x) => fx(x.done, x.id + '.done')), X = ps.map((x) => fx(x.next, x.id + '.next'));
  const li = (a, sty) => (sty === 'shi' ? a.map((x, j) => `${num[j]}是${x.text}`).join('；') + '。' : sty === 'num' ? a.map((x, j) => `${j + 1}.${x.text}`).join('；') + '。' : a.map((x) => x.text).join('；') + '。');
  const sty = r.pick(['shi', 'shi', 'num', 'plain']); const five = r.int(0, 3), NY = W.full ? String(Y + 1).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : Y + 1; const CY = W.full ? String(Y).replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : Y;
  const pick2 = r.p(0.6); const usedFive = [...P, ...(five !== 2 || pick2 ? D : []), ...X];
  if (five === 0) { lines.push('（一）存在的主要问题', li(P, sty), '（二）改进情况', `${CY}年，` + li(D, 'plain').replace(/。$/, '。') + `${NY}年，${o.self}将` + r.pick(['做好以下改进：', '重点改进以下工作：', '继续推进改进：']) + li(X, sty)); } else if (five === 1) lines.push(`${CY}年${o.self}政府信息公开工作还存在一些不足：` + li(P, sty), r.pick(['针对上述问题，', '对照以上不足，']) + `${CY}年已采取的改进措施有：` + li(D, sty) + `${NY}年，${o.self}将继续改进：` + li(X, sty)); else if (five === 2) lines.push('存在的主要问题：' + li(P, sty), '改进情况：' + (pick2 ? li(D, sty) : '') + `${NY}年，${o.self}将着力改进以下方面：` + li(X, sty)); else lines.push(`${o.self}${CY}年政府信息公开工作取得了一定成效，但也存在以下问题：` + li(P, sty) + '改进情况如下：' + li(D, sty) + '下一步，' + r.pick(['将采取以下改进措施：', '改进工作的安排是：']) + li(X, sty));
  W.said.push(...usedFive);
  // six
  lines.push(HEADS[5]);
  if (e.F21) { const a = W.take(S.fee, 1, 6, 'fee'), b2 = W.take(S.oth6, r.int(0, 2), 6, 'other', 1); if (!a.length) throw new Error('fee'); if (b2.length === 2 && r.p(0.5)) lines.push(`（一）${a[0]}`, `（二）${b2[0]}`, `（三）${b2[1]}`); else lines.push(a[0] + b2.join('')); } else if (r.p(0.6)) lines.push(...W.take(S.fee19, 1, 6, 'other')); else lines.push(W.take(S.oth6.filter((x) => x.order !== 9), r.int(1, 2), 6, 'other', 2).join(''));
  lines.push(o.name, dateText);
  const indent = r.p(0.25); const text = lines.flatMap((x) => x.split('\n')).map((x, j, a) => (indent && /[。：]$/.test(x) && j > 0 && !x.includes('\t') && !x.includes('|') && !/^发布(日期|时间)：/.test(x) ? '　　' + x : x)).join('\n') + '\n';
  const id = `${String(i + 1).padStart(4, '0')}-${o.kind}-${Y}`;
  const worldUsed = {}; for (const k in w) if (typeof w[k] !== 'boolean') worldUsed[k] = w[k];
  return { id, text, json: { name: o.name, self: o.self, kind: o.kind, year: Y, form: e.F21 ? 'disclosure-2021' : 'disclosure-2019', date: `${zy}-${pad(m)}-${pad(d)}`, deadline: `${zy}-${o.deadline}`, tables: tstyle, section1: style, figures: facts(e), other: worldUsed, flags: { big: o.big, gov: o.gov, govLike: o.govLike, canRule: o.canRule }, sentences: W.said } };
}

if (process.argv[1] && process.argv[1].endsWith('generate.mjs')) {
  mkdirSync(out, { recursive: true }); const used = new Set(), builders = new Set(); let bad = 0, sent = 0, states = 0;
  for (let i = 0; i < n; i++) {
    const rep = report(rng(`${seed}/${i}`), used, i); const errs = check(rep.text, JSON.parse(JSON.stringify(rep.json)));
    if (errs.length) { bad++; console.error(rep.id, errs.slice(0, 6).join('\n   ')); }
    for (const s of rep.json.sentences) { builders.add(s.builder); sent++; states += s.states.length; }
    writeFileSync(join(out, rep.id + '.txt'), rep.text); writeFileSync(join(out, rep.id + '.json'), JSON.stringify(rep.json, null, 1));
  }
  console.log(`${n} reports, ${sent} sentences, ${states} statements, ${builders.size} builders used, ${bad} reports with failures`);
  const all = [S.zhu, S.yi, S.guan, S.ping, S.jian, S.kh, S.pj, S.zr, S.dis, S.s2, S.s3, S.fee, S.fee19, S.oth6, S.open].flat().filter((x) => x.when !== 'never');
  if (arg('unused')) console.log('stock', all.length + 3 * S.prob.length, 'unused:', all.filter((x) => !builders.has(x.id)).map((x) => x.id + ' ' + String(x.text).slice(0, 40)).join('\n'));
  if (bad) process.exit(1);
}
