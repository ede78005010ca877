// Swift's own way of embedding makes array literals of files, which take the compiler a second for 5 KB.
#include "CPage.h"

// Of C23; every clang that Swift 6.1 and later come with knows it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char frame[] = {
#embed "page.html" suffix(,)
  0
};

static const char style[] = {
#embed "page.css" suffix(,)
  0
};

static const char script[] = {
#embed "script/words.js" suffix(,)
#embed "script/elements.js" suffix(,)
#embed "script/tables.js" suffix(,)
#embed "script/evidence.js" suffix(,)
#embed "script/contrasts.js" suffix(,)
#embed "script/stances.js" suffix(,)
#embed "script/choices.js" suffix(,)
#embed "script/outlets.js" suffix(,)
#embed "script/sources.js" suffix(,)
#embed "script/timeline.js" suffix(,)
#embed "script/coverage.js" suffix(,)
#embed "script/run.js" suffix(,)
#embed "script/page.js" suffix(,)
  0
};

const char *page_frame(void) { return frame; }
const char *page_style(void) { return style; }
const char *page_script(void) { return script; }
