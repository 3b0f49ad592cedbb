/** On WeChat one is oneself. */
export const DemoPersonas = () => null;
