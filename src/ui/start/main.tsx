/** Mounts the start window. */

import "#contract/without-eval.ts";
import { connect } from "#ui/connect.ts";
import { mountPage } from "#ui/kit/mount-page.tsx";
import { StartApp } from "./start-app.tsx";

mountPage(<StartApp connection={connect()} />);
