/** One behaviour for both keepers of pictures: a directory, and WeChat's storage as its API is written. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { makeId } from '@kernel/ids';
import { openPictureDirectory } from '@store/pictures/directory';
import type { PictureStore } from '@store/pictures/port';
import { openWechatPictures } from '@store/pictures/wechat';

const bytes = Uint8Array.from([0xff, 0xd8, 0, 1, 2, 0xff, 0xd9]);
const other = Uint8Array.from([0xff, 0xd8, 9, 9, 0xff, 0xd9]);
const id = makeId('picture', 'one');
const prefix = 'cloud://env-1.bucket-1';

const downloads = v.object({ file_list: v.array(v.object({ fileid: v.string() })) });
const deletions = v.object({ fileid_list: v.array(v.string()) });

/** What WeChat's pages say it answers; nothing here was tried against WeChat itself. */
class FakeWechat {
  readonly files = new Map<string, Buffer>();
  tokens = 0;
  failing = 0;
  server: Server = createServer((request, response) => void this.answer(request, response));

  get address(): string {
    const at = this.server.address();
    if (at === null || typeof at === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${String(at.port)}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const body = Buffer.concat(chunks);
    const { pathname, searchParams } = new URL(request.url ?? '', this.address);
    if (pathname.startsWith('/file/')) {
      const file = this.files.get(decodeURIComponent(pathname.slice(6)));
      response.writeHead(file === undefined ? 404 : 200).end(file);
      return;
    }
    if (pathname === '/cos') {
      const form = await new Response(body, {
        headers: { 'content-type': request.headers['content-type'] ?? '' },
      }).formData();
      const file = form.get('file');
      const key = form.get('key');
      const isSigned = form.get('Signature') === 'signed';
      if (!isSigned || typeof key !== 'string' || file === null || typeof file === 'string') {
        response.writeHead(403).end();
        return;
      }
      this.files.set(`${prefix}/${key}`, Buffer.from(await file.arrayBuffer()));
      response.writeHead(204).end();
      return;
    }
    response.end(JSON.stringify(this.said(pathname, searchParams, JSON.parse(body.toString()))));
  }

  private said(pathname: string, asked: URLSearchParams, body: Record<string, unknown>): object {
    if (this.failing !== 0) return { errcode: this.failing, errmsg: 'no' };
    if (pathname === '/cgi-bin/stable_token') {
      this.tokens += 1;
      return { access_token: 'T', expires_in: 7200 };
    }
    if (asked.get('access_token') !== 'T' || body['env'] !== 'env-1') return { errcode: 40014 };
    if (pathname === '/tcb/uploadfile') {
      const url = `${this.address}/cos`;
      return {
        errcode: 0,
        url,
        token: 't',
        authorization: 'signed',
        cos_file_id: 'c',
        file_id: 'f',
      };
    }
    if (pathname === '/tcb/batchdownloadfile') {
      const name = v.parse(downloads, body).file_list[0]?.fileid ?? '';
      const url = `${this.address}/file/${encodeURIComponent(name)}`;
      return { errcode: 0, file_list: [{ download_url: url, status: 0, fileid: name }] };
    }
    const [name = ''] = v.parse(deletions, body).fileid_list;
    this.files.delete(name);
    return { errcode: 0, delete_list: [{ fileid: name, status: 0 }] };
  }
}

const wechat = new FakeWechat();
let folder = '';
const keepers: Record<string, () => PictureStore> = {
  directory: () => openPictureDirectory(path.join(folder, 'pictures')),
  wechat: () =>
    openWechatPictures({
      appId: 'a',
      secret: 's',
      env: 'env-1',
      prefix,
      api: wechat.address,
      clock: () => 0,
    }),
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  await new Promise<void>((resolve) => wechat.server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise((resolve) => wechat.server.close(resolve));
});

describe.each(['directory', 'wechat'])('%s', (name) => {
  it('gives back what was put, the last of a name, and nothing once it is removed', async () => {
    const store = keepers[name]?.();
    if (store === undefined) throw new Error(name);
    expect(await store.get(id)).toBeNull();
    await store.put(id, { mime: 'image/jpeg', bytes: other });
    await store.put(id, { mime: 'image/jpeg', bytes });
    expect(new Uint8Array((await store.get(id)) ?? [])).toEqual(bytes);
    await store.remove(id);
    await store.remove(id);
    expect(await store.get(id)).toBeNull();
  });
});

it('a directory takes no name but a picture’s, and nobody else reads its files', async () => {
  const store = keepers['directory']?.();
  const outside = makeId('picture', '../outside');
  await expect(store?.get(outside)).rejects.toThrow('not the name of a picture');
  await store?.put(id, { mime: 'image/jpeg', bytes });
  const file = path.join(folder, 'pictures', id);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(path.join(folder, 'pictures'))).toEqual([id]);
});

it('WeChat is asked for one token for many calls, and its errors are thrown without its words', async () => {
  const store = keepers['wechat']?.();
  const before = wechat.tokens;
  await store?.put(id, { mime: 'image/png', bytes });
  await store?.get(id);
  expect(wechat.tokens).toBe(before + 1);
  wechat.failing = 85_088;
  await expect(store?.get(id)).rejects.toThrow('batchdownloadfile answered 85088');
  wechat.failing = 0;
});
