export default definePageConfig({ navigationBarTitleText: '存折' });
