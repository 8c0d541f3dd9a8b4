import { say } from '../words/say.js';

export const CITATION = {
  article: say('第{article}条', '第{article}條', 'Art. {article}', 'art. {article}'),
  paragraph: say('第{paragraph}款', '第{paragraph}款', 'para. {paragraph}', 'n.º {paragraph}'),
  item: say('第（{item}）项', '第（{item}）項', 'item {item}', 'al. {item}'),
};
