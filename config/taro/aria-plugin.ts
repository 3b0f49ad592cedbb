/**
 * Gives WeChat's screen reader the role and the label of a view: Taro drops both silently.
 * The same attributes must be added to the templates (here) and to the runtime (aria-runtime):
 * with one half only, every later attribute would shift by a place.
 */
import path from 'node:path';
import { ariaComponents } from './aria-components';

type Platform = {
  platform: string;
  runtimePath: string | string[];
  template: { mergeComponents(ctx: unknown, components: object): void };
};
type Context = {
  registerMethod(method: { name: string; fn(platform: Platform): void }): void;
};

const teach = (ctx: Context): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, ariaComponents);
      platform.runtimePath = [
        platform.runtimePath,
        path.join(__dirname, 'aria-runtime.ts'),
        path.join(__dirname, 'lean-runtime.ts'),
      ].flat();
    },
  });
};

export default teach;
