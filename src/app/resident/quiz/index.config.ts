export default definePageConfig({ navigationBarTitleText: '节水问答' });
