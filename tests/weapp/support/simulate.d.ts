declare module 'miniprogram-simulate/src/utils' {
  const utils: { runJs: (path: string) => void };
  export default utils;
}
