/** The comments of the demonstration page, and the state in which Nod must find each. All people and words are invented. */
import type { State } from '../../../extension/src/generated/messages';

/** A comment, in the order in which WordPress stored it. */
export interface DemoComment {
  readonly id: number;
  /** The comment that it answers. */
  readonly parent?: number;
  readonly author: string;
  /** The name of the author's account on the blog; visitors have none. */
  readonly account?: string;
  /** The address that the author left. */
  readonly website?: string;
  /** By the blog's clock (UTC), to the minute. */
  readonly time: string;
  /** ISO 639-1, or `und` where there are no words. */
  readonly language: string;
  /** Paragraphs stand apart by an empty line. */
  readonly text: string;
  /** The brand liked it. */
  readonly liked?: true;
  /** It awaits moderation. */
  readonly pending?: true;
  /** It is not on the page until somebody asks for the replies. */
  readonly collapsed?: true;
  readonly expected: State;
  /** The state once the collapsed replies are on the page, where it is another one. */
  readonly expectedOnceLoaded?: State;
}

/** Who is logged in, and whose blog it is. */
export const BRAND = { name: 'Blue Door Bakery', account: 'bluedoor', signs: 'Nora' } as const;

const OWN = { author: BRAND.name, account: BRAND.account, expected: 'Own' } as const;

/** All comments, oldest first. */
export const COMMENTS: readonly DemoComment[] = [
  {
    id: 401, author: 'Marta Quill', account: 'martaquill', time: '2026-11-14T08:12', language: 'en', expected: 'Answered',
    text: 'I drove past twice just to smell the street. Welcome back Doris!! The seeded crust is somehow even better than before, we ate half the loaf in the car and blamed the dog.',
  },
  {
    ...OWN, id: 402, parent: 401, time: '2026-11-14T09:40', language: 'en',
    text: 'Marta, half a loaf in the car is the best review the seeded crust has had so far. I hope the dog got a corner of it for taking the blame. – Nora',
  },
  {
    id: 403, author: 'Tobias Lindqvist', website: 'https://tobias-builds-sheds.example/', time: '2026-11-14T10:05', language: 'en', expected: 'Waiting',
    text: 'Does the new rye have honey in it? My sister is vegan and she has been making eyes at the loaf in your window since october.',
  },
  {
    id: 404, author: 'Inés Caravaca', time: '2026-11-14T11:30', language: 'es', expected: 'Answered',
    text: '¡Qué alegría! ¿El pan de centeno lleva alcaravea? A mi abuela no le sienta bien y ya me lo ha preguntado tres veces.',
  },
  {
    id: 405, author: 'Greg Ostrander', time: '2026-11-14T16:22', language: 'en', expected: 'Waiting',
    text: 'Drove 40 minutes on saturday becuase your website says open till 4. Doors were shut at ten past two. Thats the third time this year, honestly not good enough.',
  },
  {
    id: 406, parent: 405, author: 'Zoë <3 bread', time: '2026-11-14T17:03', language: 'en', expected: 'Answered',
    text: 'Same here, the note on the door said "sold out & gone to feed Doris", which is only funny if you live < 5 minutes away. Best to ring first!',
  },
  {
    ...OWN, id: 407, parent: 406, time: '2026-11-14T18:10', language: 'en',
    text: 'Zoë, ringing first is good advice, thank you for giving it. And you are right about the note on the door: it was written at 4 in the morning and it shows. – Nora',
  },
  {
    ...OWN, id: 408, parent: 404, time: '2026-11-14T18:26', language: 'es',
    text: 'Inés, el de centeno no lleva alcaravea, solo lino y girasol en la corteza. Cuéntame qué dice tu abuela después de la primera tostada. – Nora',
  },
  {
    id: 409, parent: 406, author: 'Greg Ostrander', time: '2026-11-14T19:47', language: 'en', expected: 'Waiting',
    text: 'I did ring. Twice. It just rings and rings, thats my whole point',
  },
  {
    id: 410, author: 'Camille Aubertin', time: '2026-11-15T07:48', language: 'fr', liked: true, expected: 'Acknowledged',
    text: "Merci d'avoir raconté tout ça si simplement. J'ai ri toute seule dans le tram en lisant l'histoire du seau. Votre seigle grillé avec du beurre salé, c'est mon dimanche.",
  },
  {
    id: 411, parent: 408, author: 'Inés Caravaca', time: '2026-11-15T10:02', language: 'es', expected: 'WaitingAgain',
    text: 'Mi abuela ha dado el visto bueno, y eso no pasa nunca 😄 Una cosa más: ¿me podríais guardar dos panes para el sábado a primera hora?',
  },
  {
    id: 412, author: 'Jonas Brettschuh', time: '2026-11-15T12:31', language: 'de', expected: 'Waiting',
    text: 'Moin! Gibts das Roggenbrot jetzt auch wieder geschnitten? Mein Brotmesser und ich führen seit Jahren eine schwierige Beziehung.',
  },
  {
    ...OWN, id: 413, time: '2026-11-16T06:30', language: 'en',
    text: 'Small update from the bench: on Saturdays the second batch comes out at half past eleven from now on. If you come at ten you get coffee and an apology. – Nora',
  },
  {
    id: 414, parent: 413, author: 'Lotte Vanderhaak', time: '2026-11-16T08:54', language: 'nl', expected: 'Waiting',
    text: 'Half twaalf is perfect, dan komen we net van zwemles! Kan ik er eentje laten wegleggen? Vorige keer stond ik met twee natte kinderen voor een lege plank.',
  },
  {
    id: 415, author: 'Rui Falcão', time: '2026-11-16T12:10', language: 'pt', expected: 'Waiting',
    text: 'Uma sugestão: podiam vender meio pão? Vivo sozinho e o último acabou em croutons para a rua inteira. Os vizinhos já se escondem quando me vêem.',
  },
  {
    id: 416, author: 'Ornella Fabbricatti', time: '2026-11-16T18:44', language: 'it', expected: 'Answered',
    text: 'La pagnotta di giovedì era cruda al centro, ho dovuto buttarne metà. Peccato, di solito è la mia preferita.',
  },
  {
    id: 417, author: 'Wojciech Zawilski', time: '2026-11-17T08:00', language: 'pl', expected: 'Waiting',
    text: 'Dziękuję! Moja mama nie jadła takiego chleba, odkąd wyjechała z Białegostoku. Zamknęła oczy, ugryzła i powiedziała tylko: „no, nareszcie”. U niej to najwyższa ocena.',
  },
  {
    ...OWN, id: 418, parent: 416, time: '2026-11-17T08:35', language: 'it',
    text: 'Ornella, una pagnotta cruda al centro è proprio un guaio, e mi dispiace: giovedì l’ho sfornata io, di corsa. Grazie per avermelo detto. – Nora',
  },
  {
    id: 419, author: '水越はな', time: '2026-11-17T13:26', language: 'ja', expected: 'Waiting',
    text: 'ドリスちゃん、元気になってよかった！遠くに住んでいるのですが、ライ麦パンを冷凍で送っていただくことはできますか？',
  },
  {
    id: 420, author: 'نور الحداد', time: '2026-11-18T09:11', language: 'ar', expected: 'Waiting',
    text: 'خبز الجاودار عندكم يذكرني ببيت جدتي. هل يمكنني أن أطلب رغيفين ليوم الجمعة؟',
  },
  {
    id: 421, author: 'pip 🥐', time: '2026-11-18T12:02', language: 'und', expected: 'NoReplyNeeded',
    text: '😍😍🥖💙',
  },
  {
    id: 422, author: 'Easy Oven Income', website: 'http://easy-oven-income.example/', time: '2026-11-18T12:40', language: 'en', expected: 'NoReplyNeeded',
    text: 'Make $900 a day working from home!!! No experience needed, 100% guaranteed. Click here http://easy-oven-income.example/start and thank me later',
  },
  {
    id: 424, author: 'Bartholomew Achterberg', time: '2026-11-18T17:19', language: 'en', expected: 'CantTell', expectedOnceLoaded: 'Answered',
    text: 'What flour do you feed Doris? Mine smells of nail varnish and my wife wants it out of the house by the weekend.',
  },
  {
    ...OWN, id: 425, parent: 424, time: '2026-11-18T18:05', language: 'en', collapsed: true,
    text: 'Bartholomew, Doris gets wholegrain rye and nothing else. Nail varnish usually means hungry: two small meals a day and a warm corner did it for her. – Nora',
  },
  {
    id: 426, parent: 425, author: 'Bartholomew Achterberg', time: '2026-11-19T06:58', language: 'en', collapsed: true, expected: 'Answered',
    text: 'It has doubled overnight and I have been allowed to keep it. Thank you!',
  },
  {
    ...OWN, id: 427, parent: 426, time: '2026-11-19T07:10', language: 'en', collapsed: true,
    text: 'Doubled overnight! Then it deserves a name now. – Nora',
  },
  {
    id: 428, author: 'Philippa Thornaby', time: '2026-11-19T07:30', language: 'en', expected: 'Waiting',
    text: `I have never written under a blog before so forgive me if this goes in the wrong place. My husband Alec bought your rye every Friday for seven years. He used to carry it home under his coat in winter, he said it was cheaper than a hot water bottle and better company than the radio. Every week he told me what was written on the board outside, and every week I pretended I hadn't read it myself on the way to the bus.

He died in the spring, and I found that I couldn't walk past the blue door at all. I went round by the chemist instead, which is the long way and smells of nothing. Then my granddaughter sent me your story about the bucket and the sixteen days, and I laughed out loud, alone in the kitchen, for the first time since April.

So on Saturday I came in. You weren't there, but the young man with the earrings was, and he cut me the end piece without my asking and said "careful, it's still warm". I don't suppose he knows what he did. I carried it home under my coat.

I would be glad if you told him thank you from me. And might I ask: is the little round rye with the cross on top coming back before Christmas? It was Alec's favourite, and I should like to put one on the table.`,
  },
  {
    id: 429, author: 'Yusuf Karahan', time: '2026-11-19T10:14', language: 'en', expected: 'Answered',
    text: 'Is the Thursday sourdough workshop any good for someone who has already killed two starters? Asking for me.',
  },
  {
    ...OWN, id: 430, parent: 429, time: '2026-11-19T11:00', language: 'en',
    text: 'Yusuf, two starters is nothing, I killed four before Doris. The workshop begins with exactly that: what they die of. – Nora',
  },
  {
    id: 431, parent: 430, author: 'Yusuf Karahan', time: '2026-11-19T11:22', language: 'en', expected: 'Answered',
    text: 'OK that makes me feel better 😂 Do I need to bring my own jar?',
  },
  {
    ...OWN, id: 432, parent: 431, time: '2026-11-19T12:41', language: 'en',
    text: 'Any jar with a lid that does not close properly, Yusuf. An old gherkin jar is perfect if you can get the smell out. – Nora',
  },
  {
    id: 433, parent: 432, author: 'Saoirse Delahunt', time: '2026-11-20T08:20', language: 'en', expected: 'Answered',
    text: 'Jumping in here, can I bring my teenager to the workshop? He is fifteen, eats like four people and is weirdly into yeast',
  },
  {
    ...OWN, id: 434, parent: 433, time: '2026-11-20T09:05', language: 'en',
    text: '@Saoirse Delahunt a fifteen-year-old who is into yeast is very welcome, there is a stool for him next to the mixer. – Nora',
  },
  {
    id: 435, author: 'Ludo Pemberwick', time: '2026-11-20T21:15', language: 'en', pending: true, expected: 'NoReplyNeeded',
    text: 'First time here. Are dogs allowed inside? Mine is small, polite and mostly ears.',
  },
];

/** Another blog's link to the post: it stands in the list and is no comment. */
export const PINGBACK = {
  id: 423, from: 'Ten loaves worth a detour – Saturday Crumbs', website: 'https://saturday-crumbs.example/ten-loaves/',
} as const;

/** The clock of the page: after the last comment, and the same on every run. */
export const NOW = '2026-11-21T18:00';
