declare module 'miniprogram-exparser' {
  type Made = { readonly type: string };
  const exparser: {
    readonly Event: {
      create(name: string, detail: object, how: object): Made;
      dispatchEvent(target: EventTarget, event: Made): void;
    };
  };
  export default exparser;
}
declare module 'miniprogram-compiler' {
  const compiler: { wxmlToJs(root: string, options: { readonly maxBuffer: number }): string };
  export default compiler;
}
