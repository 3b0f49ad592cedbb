/**
 * How Taro builds the app, for phones (weapp) and for browsers (h5).
 *
 * 1. One px in scss is one css px on every screen: nothing is scaled, so pxtransform is off.
 * 2. Only src/app and src/kernel are compiled; an import from another room fails the build.
 * 3. Left out on purpose: minifyXML (refused by WeChat's compiler), compileMode (loses content),
 *    prerender, prebundle and esbuild as minifier.
 */
import path from 'node:path';
import { drawnStyles } from './drawn-styles';
import { modernPackages, shareBetweenPages, teachAbortController } from './webpack-chain';

const root = path.resolve(__dirname, '..', '..');
const at = (...parts: string[]) => path.join(root, ...parts);
export const alias = { '@kernel': at('src/kernel'), '@app': at('src/app') };
const compiled = [at('src/kernel'), at('config/taro')];
const browsers = ['ios >= 14', 'android >= 8', 'chrome >= 80'];
const postcss = {
  pxtransform: { enable: false, config: {} },
  autoprefixer: { enable: true, config: { overrideBrowserslist: browsers } },
  cssModules: { enable: false, config: {} },
};

/** Every scss file passes here before sass reads it. */
const sassLoaderOption = { additionalData: drawnStyles };

const mini = {
  sassLoaderOption,
  compile: { include: compiled },
  postcss,
  debugReact: false,
  miniCssExtractPluginOption: { ignoreOrder: true },
  webpackChain(chain: Parameters<typeof modernPackages>[0], webpack: { ProvidePlugin: unknown }) {
    modernPackages(chain);
    teachAbortController(chain, webpack, at('src/app/client/abort-controller.weapp.ts'));
  },
};

const h5 = {
  sassLoaderOption,
  compile: { include: compiled },
  publicPath: './',
  staticDirectory: 'static',
  postcss,
  router: { mode: 'hash' },
  output: {
    filename: 'js/[name].[contenthash:8].js',
    chunkFilename: 'js/[name].[contenthash:8].js',
  },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  webpackChain(chain: Parameters<typeof modernPackages>[0]) {
    modernPackages(chain);
    shareBetweenPages(chain);
  },
};

const target = process.env['TARO_ENV'] ?? 'h5';

export const settings = {
  projectName: 'zhoushan-water-passbook',
  date: '2026-11-23',
  designWidth: 390,
  deviceRatio: { 390: 1 },
  sourceRoot: 'src/app',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [at('config/taro/aria-plugin.ts')],
  alias,
  defineConstants: {},
  copy: { patterns: [], options: {} },
  logger: { quiet: true, stats: false },
  mini,
  h5,
};
