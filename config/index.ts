/** Taro's door to its settings: it looks for `config/index`, the settings stand in `config/taro`. */
import { settings } from './taro/settings';

export default settings;
