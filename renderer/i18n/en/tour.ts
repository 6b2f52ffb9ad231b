export const tour = {
  start: 'Show the tour',
  needsProject: 'Open a project or the sample first',
  count: '{{at}} of {{of}}',
  skip: 'Skip',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  steps: {
    filters: {
      title: 'One filter for every page',
      text: 'Choose dates, stores, products or any other part of the data here. Every card and every page follows, and each change can be undone.',
    },
    marks: {
      title: 'Charts answer to a click',
      text: 'Click a mark to filter by it, double-click to go into it, and use the other mouse button to see the sales lines behind it.',
    },
    pages: {
      title: 'Five pages, five questions',
      text: 'How is the shop doing? What sells and where? Who buys, and who comes back? Each page shows its answer under the same filters.',
    },
    trust: {
      title: 'Every number can be followed',
      text: 'Data shows what became of each line of your files, and the way from a file to a chart. Nothing is dropped without a word.',
    },
    help: {
      title: 'Your own files next',
      text: 'Drop CSV files or a folder anywhere in the window. Help tells how to prepare them, what each number means, and shows this tour again.',
    },
  },
}
