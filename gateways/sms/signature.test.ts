import assert from 'node:assert/strict';
import { it } from 'node:test';
import { authorization, canonicalQuery, sha256 } from './signature.ts';

it('makes the signature that Alibaba Cloud publishes as its example', () => {
  const query = canonicalQuery({
    RegionId: 'cn-shanghai',
    ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
  });
  const key = { accessKeyId: 'YourAccessKeyId', accessKeySecret: 'YourAccessKeySecret' };
  const made = authorization(key, query, {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    'x-acs-action': 'RunInstances',
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': '2023-10-26T10:22:32Z',
    'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
    'x-acs-version': '2014-05-26',
  });
  assert.match(made, /Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/);
});

it('encodes what encodeURIComponent leaves alone', () => {
  assert.equal(canonicalQuery({ b: "a b*c~d/e'()!", a: '中' }), 'a=%E4%B8%AD&b=a%20b%2Ac~d%2Fe%27%28%29%21');
});
