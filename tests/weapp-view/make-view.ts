/**
 * dist/weapp made ready for a browser, to take pictures of and to walk through.
 *
 * It is no proof of the real client: WeChat's own compiler reads the WXML and its own component
 * system holds the pages, but the native parts, the sheet below them and the phone around them are
 * ours, and engine, fonts and keyboard are the browser's.
 *
 *   const view = await makeView();
 *   await context.route(`${address}/weapp/**`, view);
 *   await page.goto(`${address}/weapp/#/pages/home/index`);
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import compiler from 'miniprogram-compiler';
import type { Route } from 'playwright-core';
import { sheetOf } from './sheet';

const dist = path.resolve('dist/weapp');
const here = 'tests/weapp-view/in-browser';
const outputMost = 64 * 1024 * 1024;

const read = (file: string): string => readFileSync(path.join(dist, file), 'utf8');
const filesWith = (ending: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const without = (ending: string) => (file: string) => file.slice(0, -ending.length);

/** The components that a page or a component names, as files from the root. */
const componentsOf = (file: string): Readonly<Record<string, string>> => {
  const found: { usingComponents?: Record<string, string> } = JSON.parse(read(`${file}.json`));
  return Object.fromEntries(
    Object.entries(found.usingComponents ?? {}).map(([name, place]) => [
      name,
      path.posix.join(path.posix.dirname(file), place),
    ]),
  );
};
const styleOf = (page: string): string =>
  sheetOf([path.join(dist, 'app.wxss'), path.join(dist, `${page}.wxss`)]);

const distScript = (): string => {
  const drawn = filesWith('.wxml')
    .filter((file) => file !== 'base.wxml')
    .map(without('.wxml'));
  const styled = filesWith('.wxss')
    .map(without('.wxss'))
    .filter((file) => drawn.includes(file));
  const found = {
    scripts: Object.fromEntries(filesWith('.js').map((file) => [file, read(file)])),
    styles: Object.fromEntries(styled.map((page) => [page, styleOf(page)])),
    components: Object.fromEntries(drawn.map((file) => [file, componentsOf(file)])),
  };
  const templates = compiler.wxmlToJs(dist, { maxBuffer: outputMost });
  return `window.dist=${JSON.stringify(found)};window.makeTemplates=function(){${templates}};`;
};

const viewScript = async (): Promise<string> => {
  const made = await build({
    entryPoints: [`${here}/main.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { global: 'globalThis' },
    logLevel: 'warning',
  });
  return made.outputFiles[0]?.text ?? '';
};

const document = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover">
<title>舟山节水存折</title><link rel="stylesheet" href="native.css"></head>
<body><script src="dist.js"></script><script src="view.js"></script></body></html>`;

/** Answers what lies below /weapp/ of a host's address; the doors stay the host's own. */
export const makeView = async (): Promise<(route: Route) => Promise<void>> => {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '': ['text/html', document],
    'native.css': ['text/css', readFileSync(`${here}/native.css`, 'utf8')],
    'dist.js': ['text/javascript', distScript()],
    'view.js': ['text/javascript', await viewScript()],
  };
  return async (route) => {
    const [type, body] = files[new URL(route.request().url()).pathname.slice('/weapp/'.length)] ?? [
      'text/plain',
      '',
    ];
    await route.fulfill({ contentType: `${type}; charset=utf-8`, body });
  };
};
