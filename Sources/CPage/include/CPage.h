// The files of reports/index.html, which the compiler puts into the program: nothing is read when it runs.
#pragma once

/// page.html, in which `{{name}}` stands where a part belongs.
const char *page_frame(void);

/// page.css.
const char *page_style(void);

/// The scripts, one behind the other.
const char *page_script(void);
