// A variable font reaches a PDF as drawings of its letters (Type 3); these are embedded as fonts.
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/inter/700.css'
