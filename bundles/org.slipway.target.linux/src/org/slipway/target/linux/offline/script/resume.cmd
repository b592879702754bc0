@echo off
rem Slipway: goes on with a run after a restart. Volumes may have other letters than before it.
setlocal
call :find ENGINE "\_Slipway\engine\slipwayc.exe" || exit /b 2
call :find SITE "\_Slipway\site" || exit /b 2
call :find RUN "\_Slipway\run\run.json" || exit /b 2
:wait
reg.exe query HKLM\SYSTEM\Setup /v SystemSetupInProgress | find.exe "0x1" >nul || goto go
ping.exe -n 6 127.0.0.1 >nul
goto wait
:go
cd /d "%SITE%\_Slipway\site"
"%ENGINE%\_Slipway\engine\slipwayc.exe" resume "%RUN%\_Slipway\run"
set ENDED=%ERRORLEVEL%
if not exist "%RUN%\_Slipway\run\target\restarting" schtasks.exe /Delete /TN "\Slipway\Resume" /F >nul 2>&1
exit /b %ENDED%
:find
for %%d in (C D E F G H I J K L M N O P Q R S T U V W Y Z X) do if not defined %1 if exist "%%d:%~2" set "%1=%%d:"
if defined %1 exit /b 0
echo Slipway: %~2 is on no drive.
exit /b 1
