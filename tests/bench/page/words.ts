/** Who writes on the benchmark's pages, and what. All people and words are invented. */

/** Who is logged in, and whose blog it is. */
export const BRAND = { name: 'Blue Door Bakery', account: 'bluedoor' } as const;

export const FIRST_NAMES = [
  'Marta', 'Tobias', 'Inés', 'Greg', 'Zoë', 'Anneliese', 'Kwame', 'Yuki', 'Łucja', 'Óscar', 'Priya', 'Femke', 'Даша', 'سلمى', '美咲', 'Brónagh', 'Çağla', 'Matteo', 'Agnès', 'Håkon',
] as const;

export const LAST_NAMES = [
  'Quill', 'Lindqvist', 'Caravaca', 'Ostrander', 'Brandstätter', 'Owusu-Bell', 'Hayashida', 'Wronkowska', 'Pellicer', 'Raghunath', 'van der Plas', 'Mavrogenis', 'Tremblay-Roux', 'Nic Ghabhann', 'Yıldızoğlu', 'Sorrentini', 'Aasland', 'Fairweather',
] as const;

/** What customers write: questions, thanks, complaints, talk, advertising; short and long. */
export const SENTENCES = [
  'Does the new rye have honey in it? My sister is vegan and has been making eyes at the loaf in your window since October.',
  'Thank you!! Best birthday cake we ever had, the children still talk about the marzipan fox.',
  'Drove forty minutes on Saturday because your website says open till four. Doors were shut at ten past two, and that is the third time this year.',
  'I wish you would bring the walnut rolls back.',
  'Same here 😍🥖',
  'My order 30817 never arrived and nobody answers the phone. I want my money back.',
  'Earn 900 dollars a day from home, write to me on the messenger for the secret method!!!',
  'Kann man bei euch am Sonntag auch vorbestellen? Wir sind elf Leute, und zwei vertragen kein Gluten.',
  'Leider war das Brot diesmal innen noch feucht. Schade, sonst seid ihr die Besten weit und breit.',
  'Bonjour, est-ce que la brioche contient des noix ? Ma fille y est allergique et l’étiquette ne le dit pas.',
  '¿Hacéis envíos a las islas? Mi abuela lleva tres meses preguntándomelo y ya no sé qué contestarle.',
  'Complimenti a tutti, la focaccia di ieri era una meraviglia. Torneremo sabato con gli amici di Cuneo.',
  'O bolo de laranja já não é o mesmo desde a primavera; mudaram a receita ou o forno?',
  'Kunnen jullie het desembrood ook gesneden leveren? Mijn handen willen niet meer zo goed.',
  'Czy w piątek będzie jeszcze chleb z kminkiem? Ostatnio zabrakło już przed dziewiątą.',
  'Подскажите, пожалуйста, можно ли забрать заказ вечером? Работаю до семи.',
  'هل الخبز الأسمر متوفر يوم الجمعة؟ نأتي من بعيد ولا نريد أن نعود بلا خبز.',
  '予約は電話だけですか？日本語でもだいじょうぶですか？',
  'Pazar günleri de açık mısınız, yoksa cumartesi mi gelelim?',
  'Kanelbollene deres smaker som hos bestemor på Stord, bare litt større.',
] as const;

/** What the brand answers. */
export const ANSWERS = [
  'No honey in it, only rye, water and salt. Tell your sister that there is a loaf with her name on it.',
  'That should not have happened. Please send us a message with the day and we will make it good.',
  'Ja, bis Freitagmittag. Schreiben Sie uns kurz, wie viele Brote ohne Gluten es sein sollen.',
  'Merci pour votre question : il n’y a pas de noix dans la brioche, mais on en travaille dans la même pièce.',
  'Thank you, that made the whole night shift smile.',
] as const;
