/** Changes of webpack's chain which Taro's own settings cannot express. */
type Use = { loader(name: string): Use; options(options: object): Use };
type Rule = { test(pattern: RegExp): Rule; use(name: string): Use };
type Plugin = { use(made: unknown, args: readonly unknown[]): void };
export type Chain = {
  module: { rule(name: string): Rule };
  plugin(name: string): Plugin;
  optimization: { splitChunks(options: object): void };
};

/**
 * TanStack ships `#private` fields, StableLib public ones, and other syntax as of today; older phones
 * stop at it. Packages are outside Babel's reach by default, so these get a rule of their own.
 */
export const modernPackages = (chain: Chain): void => {
  chain.module
    .rule('modern-packages')
    .test(/node_modules[\\/]@(tanstack|trpc|stablelib)[\\/].*\.m?js$/)
    .use('babel')
    .loader('babel-loader')
    .options({
      configFile: false,
      babelrc: false,
      compact: false,
      presets: [
        [
          'babel-preset-taro',
          { framework: 'react', ts: false, targets: { ios: '14', chrome: '80' } },
        ],
      ],
    });
};

/** The logic layer of WeChat has no AbortController; both the client and the cache make one. */
export const teachAbortController = (
  chain: Chain,
  webpack: { ProvidePlugin: unknown },
  file: string,
): void => {
  chain
    .plugin('abort-controller')
    .use(webpack.ProvidePlugin, [{ AbortController: [file, 'AbortController'] }]);
};

/** In a browser each page is a file of its own; what two pages share is loaded once. */
export const shareBetweenPages = (chain: Chain): void => {
  chain.optimization.splitChunks({
    chunks: 'all',
    cacheGroups: {
      shared: { name: 'shared', minChunks: 3, minSize: 0, chunks: 'async', priority: 10 },
    },
  });
};
