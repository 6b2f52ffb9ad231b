/** Names by country, so that a customer's name fits where they live. */
export interface NamesOfCountry {
  readonly country: string
  readonly share: number
  readonly first: readonly string[]
  readonly last: readonly string[]
}

const list = (text: string): readonly string[] => text.split(',').map((word) => word.trim())

export const NAMES: readonly NamesOfCountry[] = [
  {
    country: 'United Kingdom',
    share: 28,
    first: list(
      'Oliver, Amelia, George, Isla, Harry, Ava, Noah, Grace, Alfie, Freya, Thomas, Lily, James, Evie, Callum, Niamh, Rhys, Siân, Priya, Arjun, Imogen, Zoë',
    ),
    last: list(
      "Smith, Jones, Taylor, Brown, Williams, Wilson, Davies, Evans, Walker, Wright, O'Connor, MacLeod, Patel, Hughes, Edwards, Green, Clarke, Begum, Lloyd-Price, Kaur",
    ),
  },
  {
    country: 'France',
    share: 22,
    first: list(
      'Léa, Hugo, Chloé, Lucas, Zoé, Jules, Inès, Théo, Manon, Gaël, Élise, Raphaël, Camille, François, Aurélie, Benoît, Margaux, Loïc, Amélie, Jérôme',
    ),
    last: list(
      'Martin, Bernard, Dubois, Thomas, Petit, Durand, Leroy, Moreau, Lefèvre, Garnier, Faure, Béranger, Le Goff, de La Tour, Gauthier, Chevalier, Rousseau, Hébert',
    ),
  },
  {
    country: 'Germany',
    share: 22,
    first: list(
      'Jürgen, Anna, Björn, Lena, Stefan, Käthe, Lukas, Marlene, Jörg, Sophie, Felix, Greta, Moritz, Änne, Paul, Hannah, Emre, Leyla, Tobias, Frieda',
    ),
    last: list(
      'Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schäfer, Köhler, Groß, Jäger, Böhm, von der Heide, Yılmaz, Krüger, Vogel, Lorenz, Günther',
    ),
  },
  {
    country: 'Spain',
    share: 11,
    first: list(
      'Lucía, Álvaro, María, Javier, Sofía, Íñigo, Carmen, Pablo, Inés, Rubén, Núria, Andrés, Begoña, Jesús, Elena, Raúl',
    ),
    last: list(
      'García, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Ibáñez, Muñoz, Ortega, de la Cruz, Núñez, Peña, Vázquez, Serrano',
    ),
  },
  {
    country: 'Italy',
    share: 9,
    first: list(
      'Giulia, Marco, Francesca, Alessandro, Chiara, Nicolò, Martina, Matteo, Elisa, Davide, Sara, Lorenzo, Beatrice, Andrea',
    ),
    last: list(
      "Rossi, Ferrari, Russo, Bianchi, Romano, Colombo, Ricci, Marino, Greco, Conti, De Luca, D'Angelo, Galli, Costa, Lombardi",
    ),
  },
  {
    country: 'Netherlands',
    share: 4,
    first: list('Daan, Sanne, Bram, Femke, Joost, Anouk, Thijs, Maartje, Niels, Noor'),
    last: list('de Vries, Jansen, van Dijk, Bakker, Visser, van den Berg, Mulder, de Boer, Hendriks'),
  },
  {
    country: 'Poland',
    share: 2,
    first: list('Łukasz, Agnieszka, Paweł, Zofia, Michał, Małgorzata, Stanisław, Ewa'),
    last: list('Nowak, Kowalska, Wiśniewski, Wójcik, Zieliński, Dąbrowska, Szymański'),
  },
  {
    country: 'Denmark',
    share: 2,
    first: list('Søren, Mette, Jørgen, Astrid, Rasmus, Kirstine, Åse, Magnus'),
    last: list('Jensen, Nielsen, Sørensen, Østergaard, Møller, Kjær, Lund'),
  },
]

export const MAIL_HOSTS = ['example.com', 'example.org', 'example.net', 'mail.example'] as const

export const MISSING_WORDS = ['NULL', 'N/A', 'nan', '-', 'UNKNOWN', 'ERROR'] as const

export const RETURN_REASONS = [
  'Does not fit',
  'Damaged on arrival',
  'Changed my mind',
  'Not as described',
  'Wrong item, ordered another',
  'Stopped working',
] as const

interface Opinions {
  readonly opening: readonly string[]
  readonly detail: readonly string[]
  readonly closing: readonly string[]
}

/** Parts of a review: `{item}` is the product's name. Good for 4–5 stars, fair for 3, poor for 1–2. */
export const OPINIONS: Readonly<Record<'good' | 'fair' | 'poor', Opinions>> = {
  good: {
    opening: [
      'Love it.',
      'Excellent quality for the price.',
      'Exactly what I was looking for.',
      'The {item} is a delight.',
      'Very happy with this purchase.',
      'Beautifully made and well packed.',
      'Great gift, my sister adores it.',
    ],
    detail: [
      'Arrived quickly, nothing to complain about.',
      'Feels solid, looks lovely and works perfectly.',
      'I use it every day.',
      'Friendly staff and good advice in the shop.',
      'Better than the one I had before, and cheaper too.',
      'After three months it still looks new.',
    ],
    closing: ['Would buy again.', 'Warmly recommended.', 'Five stars from me.', 'Great value.', ''],
  },
  fair: {
    opening: [
      'It is okay.',
      'Does the job, no more.',
      'The {item} is decent.',
      'Mixed feelings about this one.',
      'Average quality.',
    ],
    detail: [
      'The colour differs a little from the picture.',
      'Delivery took longer than promised.',
      'Works, but the instructions are confusing.',
      'Fine for the price, though I expected a bit more.',
      'Smaller than I thought.',
    ],
    closing: ['Acceptable.', 'Not sure I would buy it again.', 'Three stars.', ''],
  },
  poor: {
    opening: [
      'Disappointed.',
      'Broke after two weeks.',
      'Poor quality.',
      'The {item} is a waste of money.',
      'I expected much more.',
      'Not as described.',
    ],
    detail: [
      'Feels cheap and flimsy.',
      'Arrived damaged, and the refund was slow.',
      'The smell is terrible.',
      'It stopped working within days.',
      'Bad finish, a useless box and no instructions.',
      'Customer service never answered.',
    ],
    closing: ['Would not buy again.', 'Avoid.', 'Returned it.', ''],
  },
}

/** Comments that need quoting in a CSV file: commas, doubled quotes, a line break. */
export const AWKWARD_COMMENTS = [
  'Nice colour, good size, fair price.\nWould order again.',
  'My daughter calls it "the best ever", and I agree',
  'First impression: good.\n\nSecond impression: "still good", after a month',
  '"Perfect"',
  'Ordered two, got one, called, got the other: fine; really',
] as const
