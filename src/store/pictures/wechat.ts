/**
 * Pictures in WeChat's cloud storage, through its server API:
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-http-api/storage/
 *
 * 1. The storage's own rule must be "readable by nobody but the server" (docs/deploy-wechat.md).
 * 2. A download address lives a minute and never leaves this file.
 */
import * as v from 'valibot';
import type { PictureStore } from './port';

export type WechatStorage = {
  readonly appId: string;
  readonly secret: string;
  readonly env: string;
  /** What every file id begins with, as the console shows it: `cloud://env.bucket`. */
  readonly prefix: string;
  /** `https://api.weixin.qq.com`; another one in tests. */
  readonly api: string;
  /** Milliseconds since 1970, by which a token's end is known. */
  readonly clock: () => number;
};

const folder = 'pictures';
const addressSeconds = 60;
const timeoutMs = 20_000;
/** A token is asked for anew this long before it ends. */
const spareMs = 300_000;
const missing = -503_003;

const told = v.object({ errcode: v.optional(v.number(), 0), errmsg: v.optional(v.string(), '') });
const token = v.object({ access_token: v.string(), expires_in: v.number() });
const upload = v.object({
  url: v.string(),
  token: v.string(),
  authorization: v.string(),
  cos_file_id: v.string(),
});
const download = v.object({
  file_list: v.array(v.object({ download_url: v.string(), status: v.number() })),
});
const deletion = v.object({ delete_list: v.array(v.object({ status: v.number() })) });

/** Said without the answer's text, which may carry an address or a token. */
export class WechatStorageFailed extends Error {
  constructor(step: string, why: number) {
    super(`WeChat storage: ${step} answered ${String(why)}`);
  }
}

const post = async (address: string, body: object): Promise<unknown> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return response.json();
};

const read = <Schema extends v.GenericSchema>(
  step: string,
  schema: Schema,
  answer: unknown,
): v.InferOutput<Schema> => {
  const { errcode } = v.parse(told, answer);
  if (errcode !== 0) throw new WechatStorageFailed(step, errcode);
  return v.parse(schema, answer);
};

export const openWechatPictures = (storage: WechatStorage): PictureStore => {
  let held: { readonly token: string; readonly until: number } | null = null;

  const accessToken = async (): Promise<string> => {
    const now = storage.clock();
    if (held !== null && held.until > now) return held.token;
    const { appId: appid, secret } = storage;
    const asked = { grant_type: 'client_credential', appid, secret };
    const answer = await post(`${storage.api}/cgi-bin/stable_token`, asked);
    const found = read('token', token, answer);
    held = { token: found.access_token, until: now + found.expires_in * 1000 - spareMs };
    return held.token;
  };
  const call = async (name: string, body: object): Promise<unknown> => {
    const address = `${storage.api}/tcb/${name}?access_token=${await accessToken()}`;
    return post(address, { env: storage.env, ...body });
  };
  const fileId = (id: string): string => `${storage.prefix}/${folder}/${id}`;

  return {
    put: async (id, { mime, bytes }) => {
      const path = `${folder}/${id}`;
      const place = read('uploadfile', upload, await call('uploadfile', { path }));
      const form = new FormData();
      form.append('key', path);
      form.append('Signature', place.authorization);
      form.append('x-cos-security-token', place.token);
      form.append('x-cos-meta-fileid', place.cos_file_id);
      form.append('file', new Blob([Uint8Array.from(bytes)], { type: mime }), id);
      const signal = AbortSignal.timeout(timeoutMs);
      const sent = await fetch(place.url, { method: 'POST', body: form, signal });
      if (!sent.ok) throw new WechatStorageFailed('upload', sent.status);
    },
    get: async (id) => {
      const file_list = [{ fileid: fileId(id), max_age: addressSeconds }];
      const answer = await call('batchdownloadfile', { file_list });
      const [file] = read('batchdownloadfile', download, answer).file_list;
      if (file === undefined || file.status === missing) return null;
      if (file.status !== 0) throw new WechatStorageFailed('batchdownloadfile', file.status);
      const got = await fetch(file.download_url, { signal: AbortSignal.timeout(timeoutMs) });
      if (got.status === 404) return null;
      if (!got.ok) throw new WechatStorageFailed('download', got.status);
      return new Uint8Array(await got.arrayBuffer());
    },
    remove: async (id) => {
      const answer = await call('batchdeletefile', { fileid_list: [fileId(id)] });
      const [file] = read('batchdeletefile', deletion, answer).delete_list;
      if (file !== undefined && file.status !== 0 && file.status !== missing) {
        throw new WechatStorageFailed('batchdeletefile', file.status);
      }
    },
  };
};
